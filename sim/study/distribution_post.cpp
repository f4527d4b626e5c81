#include "sim/study/distribution_post.hpp"

#include <boost/mpi.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/vector.hpp>
#include <cstdlib>

namespace boost::serialization {
template <class Archive>
void serialize(Archive& archive, engawa::Letter& letter, unsigned /*version*/) {
  archive& letter.subject& letter.seed& letter.digest& letter.count& letter.text& letter
      .variants& letter.numbers;
}
}  // namespace boost::serialization

namespace engawa {
namespace {
namespace mpi = boost::mpi;
constexpr int kTag = 1;
}  // namespace

struct Post::Mpi {
  // One thread of several talks. An exception must reach the user and not end all ranks.
  mpi::environment environment{mpi::threading::funneled, false};
  mpi::communicator world;
};

Post::Post() : mpi_(std::make_unique<Mpi>()) {}
Post::~Post() = default;

int Post::rank() const {
  return mpi_->world.rank();
}
int Post::ranks() const {
  return mpi_->world.size();
}
int Post::ranks_here() const {
  MPI_Comm here = MPI_COMM_NULL;
  MPI_Comm_split_type(mpi_->world, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &here);
  int count = 1;
  MPI_Comm_size(here, &count);
  MPI_Comm_free(&here);
  return count;
}
std::string Post::machine() const {
  return mpi::environment::processor_name();
}

void Post::send(int to, const Letter& letter) {
  mpi_->world.send(to, kTag, letter);
}

std::optional<Received> Post::look() {
  const auto waiting = mpi_->world.iprobe(mpi::any_source, kTag);
  if (!waiting) return std::nullopt;
  Received received;
  received.from = waiting->source();
  mpi_->world.recv(received.from, kTag, received.letter);
  return received;
}

void Post::abort(int exit_code) {
  mpi::environment::abort(exit_code);
  std::_Exit(exit_code);
}

}  // namespace engawa
