// What is said by engawa-view itself: command line, window, files.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"view.what",
               {"記録した町を見る: つながりの移り変わりを、介入のない同じ町と並べて",
                "shows recorded towns: how a network changes, beside the same town without the "
                "intervention"}},
    MessageRow{"view.opening", {"開いています: {0}", "opening {0}"}},
    MessageRow{"view.see_help",
               {"`engawa-view --help` を見てください", "see `engawa-view --help`"}},
    MessageRow{"view.bad_value", {"{0} の値「{1}」が使えません", "{0} cannot be '{1}'"}},
    MessageRow{"view.number_between",
               {"{0} から {1} までの数です", "it is a number from {0} to {1}"}},
    MessageRow{
        "view.size_form",
        {"幅x高さ（画素）で、{0} から {1} まで", "it is WIDTHxHEIGHT in pixels, from {0} to {1}"}},
    MessageRow{"view.even_size",
               {"動画の幅と高さは偶数にしてください", "the sides of a movie must be even"}},
    MessageRow{"view.one_of", {"選べるもの: {0}", "choose one of: {0}"}},
    MessageRow{"view.option.results",
               {"結果のフォルダ（engawa run が最後に示したもの）か、1つの記録ファイル",
                "folder of results, as `engawa run` named it at its end, or one run file"}},
    MessageRow{"view.option.compare",
               {"並べて見る案の名前", "variant to show beside the baseline"}},
    MessageRow{"view.option.seed",
               {"見る seed（記録されたもの）", "seed to look at (one that was recorded)"}},
    MessageRow{
        "view.option.week",
        {"はじめに見る週（0から、-1は開始時）", "week to begin with (from 0; -1 = the start)"}},
    MessageRow{
        "view.option.snapshot",
        {"画像を保存して終わる（画面がなくても動く）", "save a picture and end; needs no display"}},
    MessageRow{
        "view.option.movie",
        {"動画を保存して終わる（画面がなくても動く）", "save a movie and end; needs no display"}},
    MessageRow{"view.option.csv",
               {"見えているものを表に保存して終わる", "save what is shown as a table and end"}},
    MessageRow{"view.option.size",
               {"画面の大きさ（既定 1280x720）", "size of the screen (1280x720 unless told)"}},
    MessageRow{"view.option.until", {"動画の終わりの週", "last week of a movie"}},
    MessageRow{"view.option.seconds",
               {"動画の長さ（秒、既定30）", "length of a movie in seconds (30 unless told)"}},
    MessageRow{"view.option.story",
               {"物語（場面のファイル）を見せる", "show a story (a file of scenes)"}},
    MessageRow{"view.option.scene",
               {"物語の何番目の場面か（1から）", "scene of the story, from 1"}},
    MessageRow{"view.option.cards",
               {"会場のできること・困りごとカード",
                "cards of the audience: what they can do, what troubles them"}},
    MessageRow{"view.option.find",
               {"次の変化のあった人から始める: became_regular（常連になった）, "
                "left_isolation（孤立を抜けた）, burned_out（燃え尽きた）",
                "begin with the next person to whom this happened: became_regular, left_isolation, "
                "burned_out"}},
    MessageRow{"view.option.hub", {"拠点を選んで始める", "begin with this hub"}},
    MessageRow{"view.option.across", {"画面の幅が何mか", "metres across a pane"}},
    MessageRow{
        "view.option.panes",
        {"both（2つの町）, baseline, variant", "both worlds, or one: both, baseline, variant"}},
    MessageRow{"view.option.colour",
               {"人の色: loneliness, isolation, role, volunteer, age, area",
                "colour of people: loneliness, isolation, role, volunteer, age, area"}},
    MessageRow{"view.option.detail",
               {"細かさ: automatic, areas, blocks, residents",
                "how much is drawn: automatic, areas, blocks, residents"}},
    MessageRow{"view.option.theme", {"暗い（dark）か明るい（light）画面", "dark or light screen"}},
    MessageRow{"view.option.text_scale",
               {"文字の大きさ（.75〜2.5倍）", "size of the text (.75 to 2.5 times)"}},
    MessageRow{"view.option.font", {"日本語のあるフォント", "font file with Japanese"}},
    MessageRow{"view.option.overwrite",
               {"同じ名前のファイルがあれば置きかえる", "replace files of the same names"}},
    MessageRow{"view.option.no_side", {"右の欄をたたんでおく", "without the panel at the right"}},
    MessageRow{"view.option.no_charts", {"小さなグラフを出さない", "without the small charts"}},
    MessageRow{"view.no_display", {"画面が見つかりません", "no display was found"}},
    MessageRow{
        "view.no_display.advice",
        {"画面のある端末で開くか、--snapshot F.png または --movie F.mp4 で画像・動画にしてください",
         "open it where there is a screen, or make a picture or a movie with --snapshot F.png or "
         "--movie F.mp4"}},
    MessageRow{"view.no_opengl", {"この画面ではOpenGLが使えません", "this display has no OpenGL"}},
    MessageRow{"view.no_opengl.advice",
               {"libgl1-mesa-dri を入れるか、別の画面で開いてください",
                "install libgl1-mesa-dri or use another display"}},
    MessageRow{"view.no_xvfb",
               {"画像のための仮の画面（Xvfb）を始められません",
                "the virtual display for pictures (Xvfb) does not start"}},
    MessageRow{"view.no_xvfb.advice",
               {"`apt-get install xvfb libgl1-mesa-dri` のあとでもう一度試してください",
                "try again after `apt-get install xvfb libgl1-mesa-dri`"}},
    MessageRow{"view.no_ffmpeg",
               {"動画を作る ffmpeg が見つかりません", "ffmpeg, which makes movies, was not found"}},
    MessageRow{
        "view.no_ffmpeg.advice",
        {"`apt-get install ffmpeg` のあとでもう一度試してください。画像なら --snapshot で作れます",
         "try again after `apt-get install ffmpeg`; pictures can be made with --snapshot"}},
    MessageRow{"view.movie_failed", {"動画を作れませんでした", "the movie could not be made"}},
    MessageRow{"view.movie_advice",
               {"空き容量と、書き込む権限を確かめてください。作りかけは残していません",
                "check the free space and the right to write there; no half movie was left"}},
    MessageRow{"view.font.none",
               {"日本語の使えるフォントが見つかりません", "no font with Japanese was found"}},
    MessageRow{
        "view.font.install",
        {"`apt-get install fonts-morisawa-bizud-gothic` で入れるか、--font で指定してください",
         "install one with `apt-get install fonts-morisawa-bizud-gothic`, or name one with "
         "--font"}},
    MessageRow{"view.font.missing",
               {"フォントのファイルが読めません", "the font file cannot be read"}},
    MessageRow{"view.font.broken", {"フォントとして読めません", "it cannot be read as a font"}},
    MessageRow{"view.font.no_japanese",
               {"このフォントには日本語がありません", "this font has no Japanese"}},
    MessageRow{"view.font.other",
               {"別のフォントを --font で指定するか、--font をはずしてください",
                "name another one with --font, or leave --font out"}},
    MessageRow{"view.no_such_hub", {"「{0}」という拠点はありません", "there is no hub '{0}'"}},
    MessageRow{"view.ends_before",
               {"動画が第 {0} 週で終わり、始まりの第 {1} 週より前です",
                "the movie would end in week {0}, before it begins in week {1}"}},
    MessageRow{"view.later_until",
               {"{0} 以上にするか、--week で始まりを早めてください",
                "choose {0} or more, or begin earlier with --week"}},
    MessageRow{"view.no_such_scene", {"場面 {0} はありません", "there is no scene {0}"}},
    MessageRow{"view.scenes_are", {"この物語の場面は {0} 個です", "this story has {0} scenes"}},
    MessageRow{
        "view.nobody_found",
        {"「{0}」に当たる人は、この記録にはいません", "nobody in this recording fits '{0}'"}},
    MessageRow{"view.no_folder", {"フォルダ {0} がありません", "there is no folder {0}"}},
    MessageRow{"view.make_folder", {"先にフォルダを作ってください", "make the folder first"}},
    MessageRow{"view.is_folder", {"同じ名前のフォルダがあります", "a folder has this name"}},
    MessageRow{"view.other_name", {"別の名前にしてください", "choose another name"}},
    MessageRow{"view.exists", {"同じ名前のファイルがあります", "a file of this name exists"}},
    MessageRow{"view.overwrite",
               {"別の名前にするか、--overwrite をつけてください",
                "choose another name, or add --overwrite"}},
    MessageRow{"view.cannot_write", {"画像を書き込めません", "the picture cannot be written"}},
    MessageRow{"view.picture_formats",
               {"名前は .png か .jpg で終わるようにし、空き容量と権限を確かめてください",
                "end the name in .png or .jpg, and check the free space and the right to write"}},
    MessageRow{"view.saved", {"保存しました: {0}", "saved: {0}"}},
};
}  // namespace

std::span<const MessageRow> view_messages() {
  return kRows;
}

}  // namespace engawa
