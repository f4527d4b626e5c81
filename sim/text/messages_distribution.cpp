#include <array>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    MessageRow{"distribution.place", {"ランク{0}({1})", "rank {0} ({1})"}},
    MessageRow{"distribution.said", {"{0}", "{0}"}},
    MessageRow{"distribution.lost", {"応答がなくなりました", "no longer answers"}},
    MessageRow{"distribution.why_lost",
               {"強制終了されたか、メモリが足りないか、計算機が止まったようです",
                "it was killed, ran out of memory, or its machine stopped"}},
    MessageRow{"distribution.resume",
               {"終わった{0}ケースは残っています。同じコマンドに--resumeを付ければ続きから動きます("
                "ランクの数は変えてもかまいません)",
                "{0} finished cases are kept; the same command with --resume goes on, on any "
                "number of ranks"}},
    MessageRow{"distribution.resume_all",
               {"終わったケースは残っています。同じコマンドに--resumeを付ければ続きから動きます("
                "ランクの数は変えてもかまいません)",
                "finished cases are kept; the same command with --resume goes on, on any number "
                "of ranks"}},
    MessageRow{"distribution.other_study",
               {"ランク0とは違う研究ファイル・町・プログラムを読んでいます",
                "reads another study file, town or program than rank 0"}},
    MessageRow{"distribution.same_files",
               {"すべての計算機で同じファイルとプログラムを使ってください",
                "use the same files and the same program on all machines"}},
    MessageRow{"distribution.no_shared_folder",
               {"ランク0がつくったこのフォルダが見えません",
                "this folder, made by rank 0, cannot be seen"}},
    MessageRow{"distribution.share_folder",
               {"すべての計算機から見える場所を--outで選んでください",
                "choose a place with --out that all machines share"}},
    MessageRow{
        "distribution.no_shard",
        {"mpirunやsrunの下では--shardは使えません", "--shard cannot be used under mpirun or srun"}},
    MessageRow{"distribution.hands_out",
               {"シードはランク0が各ランクに配ります", "rank 0 hands the seeds out to all ranks"}},
    MessageRow{"distribution.leave_out_shard",
               {"--shardを外すか、mpirunなしで動かしてください",
                "leave --shard out, or start without mpirun"}},
    MessageRow{
        "distribution.only_run",
        {"「{0}」は一つのプロセスで動かすコマンドです", "'{0}' is a command for one process"}},
    MessageRow{"distribution.started_by",
               {"mpirunやsrunが{0}個のプロセスを始めました", "mpirun or srun started {0} of them"}},
    MessageRow{"distribution.start_alone",
               {"mpirunなしで(srunなら-n 1で)動かしてください。分けて動かせるのは「engawa "
                "run」です",
                "start it without mpirun (srun -n 1); 'engawa run' is what can be shared out"}},
    MessageRow{"distribution.no_mpi",
               {"{0}個のプロセスが始まりましたが、MPIでつながっていません",
                "{0} processes were started, but no MPI joins them"}},
    MessageRow{"distribution.same_work",
               {"どれも同じことをして、同じファイルに書きます",
                "all would do the same and write the same files"}},
    MessageRow{"distribution.use_pmix",
               {"srun --mpi=pmixかmpirunを使うか、それぞれに--shard i/nを付けてください",
                "use srun --mpi=pmix or mpirun, or give each its --shard i/n"}},
    MessageRow{"distribution.began",
               {"{0}ランク、計算機{1}台、あわせて{2}スレッドで動かします",
                "ranks: {0}, machines: {1}, threads in all: {2}"}},
    MessageRow{"distribution.bound",
               {"注意: ランク{0}は{2}スレッドを使いますが、{1}コアに縛られています。mpirunに"
                "--bind-to noneを付けてください",
                "warning: rank {0} has {2} threads but is bound to {1} cores; give mpirun "
                "--bind-to none"}},
};
}  // namespace

std::span<const MessageRow> distribution_messages() {
  return kRows;
}

}  // namespace engawa
