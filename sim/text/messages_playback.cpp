// What is said when the viewer opens results.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"playback.no_such_path",
               {"そのようなファイルやフォルダはありません", "there is no such file or folder"}},
    MessageRow{"playback.no_study",
               {"このフォルダに研究の結果がありません", "this folder holds no results of a study"}},
    MessageRow{
        "playback.several_studies",
        {"このフォルダには研究がいくつもあります: {0}", "this folder holds several studies: {0}"}},
    MessageRow{"playback.name_one", {"その中の一つを指定してください", "name one of them"}},
    MessageRow{"playback.no_such_variant",
               {"「{0}」という案はありません", "there is no variant \"{0}\""}},
    MessageRow{"playback.variant_not_recorded",
               {"案「{0}」では、人とつながりが記録されていません",
                "people and ties of the variant \"{0}\" were not recorded"}},
    MessageRow{"playback.did_you_mean", {"「{0}」のことでしょうか", "did you mean \"{0}\"?"}},
    MessageRow{"playback.variants_are", {"記録がある案: {0}", "recorded variants: {0}"}},
    MessageRow{"playback.no_such_seed", {"seed {0} はありません", "there is no seed {0}"}},
    MessageRow{"playback.seed_not_recorded",
               {"seed {0} では、人とつながりが記録されていません",
                "people and ties of seed {0} were not recorded"}},
    MessageRow{"playback.seeds_are", {"記録がある seed: {0}", "recorded seeds: {0}"}},
    MessageRow{"playback.not_recorded",
               {"この研究では、人とつながりが記録されていません",
                "people and ties of this study were not recorded"}},
    MessageRow{"playback.record_seeds",
               {"研究ファイルの [study] に record.seeds = [1] と書いて、engawa run "
                "をもう一度実行してください",
                "write record.seeds = [1] below [study] of the study file and run `engawa run` "
                "again"}},
    MessageRow{"playback.not_yet",
               {"最初の1年がまだ終わっていません", "the first year is not yet recorded"}},
    MessageRow{"playback.wait", {"少し待ってから開いてください", "open it again a little later"}},
    MessageRow{"playback.missing", {"{0} がありません", "{0} is missing"}},
    MessageRow{"playback.reader_died",
               {"壊れているようです。読み取りの途中でプロセスが止まりました",
                "it seems damaged: the process that was reading it died"}},
    MessageRow{"playback.reader_hung",
               {"壊れているようです。{0} 秒待っても読み終わりませんでした",
                "it seems damaged: it was not read within {0} s"}},
    MessageRow{"playback.out_of_memory",
               {"{0} を読むには {1} MiB より多くのメモリが要ります",
                "reading {0} takes more than {1} MiB of memory"}},
    MessageRow{"playback.copy_again",
               {"ファイルをコピーし直すか、engawa run をもう一度実行してください",
                "copy the file again, or run `engawa run` again"}},
};
}  // namespace

std::span<const MessageRow> playback_messages() {
  return kRows;
}

}  // namespace engawa
