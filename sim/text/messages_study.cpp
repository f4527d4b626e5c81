#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"study.unknown_kind",
               {"知らない種類の介入「{0}」です", "unknown kind of intervention '{0}'"}},
    MessageRow{"study.unknown_hub",
               {"拠点「{0}」はこの町にありません", "there is no hub '{0}' in this town"}},
    MessageRow{"study.hub_exists", {"拠点「{0}」はすでにあります", "the hub '{0}' exists already"}},
    MessageRow{"study.founds_hub", {"「{0}」は新しい拠点をつくります", "'{0}' founds a new hub"}},
    MessageRow{"study.rename", {"別の名前を付けてください", "choose another name"}},
    MessageRow{
        "study.before_start",
        {"「{0}」の日付{1}は研究の始まりより前です", "'{0}' = {1} is before the study begins"}},
    MessageRow{"study.start_is", {"研究は{0}に始まります", "the study begins on {0}"}},
    MessageRow{"study.later_date", {"もっと後の日付にしてください", "choose a later date"}},
    MessageRow{"study.after_end",
               {"「{0}」の日付は研究の終わりより後です", "'{0}' is after the end of the study"}},
    MessageRow{"study.weeks_are", {"研究は{0}週で終わります", "the study ends after {0} weeks"}},
    MessageRow{"study.earlier_date",
               {"もっと早い日付にするか、yearsを増やしてください",
                "choose an earlier date or more years"}},
    MessageRow{"study.empty_period",
               {"始まる前に終わる介入です", "the intervention ends before it begins"}},
    MessageRow{
        "study.to_is_exclusive",
        {"「to」はもう行わない最初の日です", "'to' is the first day on which it no longer acts"}},
    MessageRow{"study.unknown_slots",
               {"時間帯「{0}」が分かりません", "the slot '{0}' is not understood"}},
    MessageRow{
        "study.slot_form",
        {"曜日(mon–sun、weekday、weekend、every)と時間帯(morning、afternoon、evening)を書きます",
         "a day (mon to sun, weekday, weekend, every) and a part (morning, afternoon, evening)"}},
    MessageRow{"study.slot_example",
               {"「tue evening」のように書いてください", "write it like 'tue evening'"}},
    MessageRow{"study.unknown_hub_kind",
               {"知らない種類の拠点「{0}」です", "unknown kind of hub '{0}'"}},
    MessageRow{"study.name_twice",
               {"介入の名前「{0}」が二度出てきます", "the intervention name '{0}' appears twice"}},
    MessageRow{"study.variant_twice",
               {"バリアント「{0}」が二度出てきます", "the variant '{0}' appears twice"}},
    MessageRow{"study.variant_count", {"バリアントが{0}個です", "there are {0} variants"}},
    MessageRow{"study.variant_limit", {"1個から{0}個まで書けます", "a study has 1 to {0}"}},
    MessageRow{"study.write_variant", {"[[variant]]を書いてください", "write [[variant]] tables"}},
    MessageRow{
        "study.too_many_actions",
        {"一つのバリアントの介入は{0}個までです", "a variant has at most {0} interventions"}},
    MessageRow{"study.not_a_date", {"「{0}」は日付ではありません", "'{0}' is not a date"}},
    MessageRow{"study.date_form",
               {"暦にある日付を年-月-日か年-月で書きます",
                "a date of the calendar, year-month-day or year-month"}},
    MessageRow{"study.date_example",
               {"2027-04-01や\"2027-10\"のように書いてください",
                "write it like 2027-04-01 or \"2027-10\""}},
    MessageRow{"study.bad_name", {"「{0}」は名前に使えません", "'{0}' cannot be a name"}},
    MessageRow{"study.name_is_folder",
               {"名前はフォルダの名前にもなります", "names become names of folders"}},
    MessageRow{"study.name_form",
               {"半角の英数字とハイフン・下線で、{0}字までにしてください。日本語はlabelに書けます",
                "use up to {0} ASCII letters, digits, hyphens and underscores; other text goes "
                "into 'label'"}},
    MessageRow{"study.no_text", {"「{0}」に文がありません", "'{0}' has no text"}},
    MessageRow{"study.write_ja_en",
               {"jaかen、できれば両方を書いてください", "write ja or en, better both"}},
    MessageRow{"study.no_town", {"町のファイル「{0}」がありません", "there is no town file '{0}'"}},
    MessageRow{"study.unknown_parameter",
               {"知らないパラメータ「{0}」です", "unknown parameter '{0}'"}},
    MessageRow{"study.parameter_range", {"{0}から{1}まで [{2}]", "from {0} to {1} [{2}]"}},
    MessageRow{"study.bad_set", {"「{0}」が読めません", "'{0}' cannot be read"}},
    MessageRow{"study.set_form", {"名前=数 の形で書きます", "the form is NAME=NUMBER"}},
    MessageRow{"study.set_example",
               {"--set contact.appetite=1.3 のように書いてください",
                "write it like --set contact.appetite=1.3"}},
    MessageRow{
        "study.unknown_variant",
        {"バリアント「{0}」はこの研究にありません", "there is no variant '{0}' in this study"}},
    MessageRow{
        "study.record_seed",
        {"記録するシード{0}はこの研究にありません", "the seed {0} to record is not in this study"}},
    MessageRow{"study.seeds_are", {"シードは1から{0}までです", "its seeds are 1 to {0}"}},
    MessageRow{
        "study.too_much_memory",
        {"この研究にはおよそ{0} GBのメモリが要ります", "this study needs about {0} GB of memory"}},
    MessageRow{"study.memory_is", {"この計算機には{0} GBあります", "this machine has {0} GB"}},
    MessageRow{"study.use_less_memory",
               {"町を小さくするか、--threadsを減らしてください",
                "choose a smaller town or fewer --threads"}},
    MessageRow{"study.too_much_disk",
               {"結果におよそ{0} GBの空きが要ります", "the results need about {0} GB of disk"}},
    MessageRow{"study.disk_is", {"空きは{0} GBです", "{0} GB are free"}},
    MessageRow{"study.use_less_disk",
               {"年数・シード・record.seedsを減らすか、--outで別の場所を選んでください",
                "use fewer years, seeds or record.seeds, or another place with --out"}},
    MessageRow{"study.other_results", {"別の結果がすでにあります", "other results are in the way"}},
    MessageRow{
        "study.other_study",
        {"違う研究ファイル・町・設定・プログラムの結果か、壊れたファイルです",
         "they come from another study file, town, setting or program, or the file is damaged"}},
    MessageRow{"study.other_folder",
               {"--outで別のフォルダを選ぶか、古い結果を移してください",
                "choose another folder with --out or move the old results away"}},
    MessageRow{"study.results_exist",
               {"この研究の結果がすでにあります", "results of this study are there already"}},
    MessageRow{"study.same_study", {"上書きはしません", "nothing is overwritten"}},
    MessageRow{"study.use_resume",
               {"--resumeで続きから動かすか、--outで別のフォルダを選んでください",
                "use --resume to keep them and run the rest, or --out for another folder"}},
    MessageRow{"study.drift.settled",
               {"{0}: 水準{1}、年変化{2}(標準誤差{3}、許容{4})、落ち着いている",
                "{0}: level {1}, change a year {2} (s.e. {3}, allowed {4}), settled"}},
    MessageRow{"study.drift.drifting",
               {"{0}: 水準{1}、年変化{2}(標準誤差{3}、許容{4})、まだ動いている",
                "{0}: level {1}, change a year {2} (s.e. {3}, allowed {4}), drifting"}},
};
}  // namespace

std::span<const MessageRow> study_messages() {
  return kRows;
}

}  // namespace engawa
