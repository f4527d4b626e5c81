// Letters between ranks. The .cpp beside it is the only file that knows MPI.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace engawa {

enum class Subject : int {
  hello,      ///< to rank 0: who I am (text: machine, digest: of the study, numbers: Greeting)
  begin,      ///< from rank 0: count = workers, text = sign to look for, digest = what it says
  ready,      ///< to rank 0: the sign is there
  ask,        ///< to rank 0: a worker has nothing to do
  work,       ///< from rank 0: seed, variants
  no_work,    ///< from rank 0: that worker can go
  weeks,      ///< to rank 0: numbers = lived, unplanned since the last such letter
  case_done,  ///< to rank 0: text = variant, seed, digest, numbers = seconds
  unsettled,  ///< to rank 0: seed, count = weeks of burn-in, numbers = drifts
  told,       ///< to rank 0: text, about checkpoints
  failed,     ///< to rank 0: text = what, count = exit code
  stop,       ///< from rank 0: end at the next week
  stopping,   ///< to rank 0: understood, or a signal said so
  done,       ///< to rank 0: all my workers have ended
  end,        ///< from rank 0: that was all
  alive       ///< either way, once a second
};

struct Letter {
  Subject subject = Subject::alive;
  std::uint64_t seed = 0, digest = 0;
  int count = 0;
  std::string text;
  std::vector<int> variants;  ///< by their place in the plan
  std::vector<double> numbers;
};

struct Received {
  int from = 0;
  Letter letter;
};

/// To be used by one thread only.
class Post {
 public:
  Post();   ///< joins the other ranks
  ~Post();  ///< leaves them, once they leave, too
  Post(const Post&) = delete;
  Post& operator=(const Post&) = delete;

  [[nodiscard]] int rank() const;
  [[nodiscard]] int ranks() const;
  [[nodiscard]] int ranks_here() const;  ///< on this machine
  [[nodiscard]] std::string machine() const;

  void send(int to, const Letter& letter);
  /// The next letter, if one has come.
  [[nodiscard]] std::optional<Received> look();
  /// Ends all ranks at once.
  [[noreturn]] void abort(int exit_code);

 private:
  struct Mpi;
  std::unique_ptr<Mpi> mpi_;
};

}  // namespace engawa
