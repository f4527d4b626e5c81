// What is said when results are written, read and exported.
#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"results.cannot_write", {"結果を書き込めません", "cannot write the results"}},
    MessageRow{"results.disk_full", {"空き容量がありません", "no space is left there"}},
    MessageRow{"results.no_permission",
               {"書き込む権限がありません", "writing is not permitted there"}},
    MessageRow{"results.in_the_way",
               {"同じ名前の別のものがあります", "something else of that name is in the way"}},
    MessageRow{"results.system_error", {"システムの返答: {0}", "the system says: {0}"}},
    MessageRow{
        "results.free_space",
        {"空きを作るか、--out で別の場所を指定してください。書きかけのファイルは残していません",
         "make room or choose another place with --out; no half file was left"}},
    MessageRow{"results.try_elsewhere",
               {"--out で別の場所を指定してください。書きかけのファイルは残していません",
                "choose another place with --out; no half file was left"}},
    MessageRow{"results.cannot_read", {"結果を読めません", "cannot read the results"}},
    MessageRow{"results.no_such_file", {"ファイルがありません", "there is no such file"}},
    MessageRow{"results.reader_crashed",
               {"壊れた、あるいは細工されたファイルで、読むプログラムが止まりました",
                "the reading process crashed on it: the file is damaged or forged"}},
    MessageRow{"results.not_hdf5",
               {"HDF5のファイルではないか、壊れています", "it is no HDF5 file, or it is damaged"}},
    MessageRow{"results.damaged", {"{0} が壊れています", "{0} is damaged"}},
    MessageRow{"results.foreign",
               {"{0} はEngawaが書く形ではありません", "{0} is not of the form that Engawa writes"}},
    MessageRow{"results.not_a_run",
               {"終わったケースのファイルではありません", "it is not the file of a finished case"}},
    MessageRow{"results.other_version",
               {"形式の版が {0} です（このプログラムは {1}）",
                "its format version is {0}; this program reads {1}"}},
    MessageRow{"results.run_again",
               {"engawa run をもう一度実行してください", "run `engawa run` again"}},
    MessageRow{"results.no_runs", {"終わったケースがありません", "there is no finished case here"}},
    MessageRow{"results.give_study_folder",
               {"engawa run が最後に示したフォルダを指定してください",
                "give the folder that `engawa run` named at its end"}},
    MessageRow{"results.no_network",
               {"このケースにはネットワークが記録されていません",
                "the network of this case was not recorded"}},
    MessageRow{"results.record_seeds",
               {"研究ファイルの record.seeds にある seed を選んでください",
                "choose a seed named in record.seeds of the study file"}},
    MessageRow{"results.no_such_week", {"第 {0} 週はありません", "there is no week {0}"}},
    MessageRow{
        "results.weeks_are",
        {"週は 0 から {0} まで、-1 は開始時です", "weeks run from 0 to {0}; -1 is the start"}},
};
}  // namespace

std::span<const MessageRow> results_messages() {
  return kRows;
}

}  // namespace engawa
