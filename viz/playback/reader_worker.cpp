#include "viz/playback/reader_worker.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <memory>
#include <new>
#include <tuple>

#include "sim/results/hdf5.hpp"
#include "sim/text/error.hpp"
#include "viz/playback/packets.hpp"

namespace engawa {
namespace {

namespace fs = std::filesystem;

/// Keeps the file of the last question open: a row of the panel is a dozen questions.
class OpenFile {
 public:
  Hdf5File& at(const std::string& path) {
    struct stat now {};
    if (stat(path.c_str(), &now) != 0) now = {};
    const State state{path, now.st_ino, now.st_size, now.st_mtim.tv_sec, now.st_mtim.tv_nsec};
    if (!file_ || state != state_) {
      file_.reset();
      file_ = std::make_unique<Hdf5File>(path);
      state_ = state;
    }
    return *file_;
  }
  void close() { file_.reset(); }

 private:
  using State = std::tuple<std::string, ino_t, off_t, time_t, long>;
  std::unique_ptr<Hdf5File> file_;
  State state_;
};

void put_attributes(ByteWriter& out, const std::vector<Attribute>& attributes) {
  out.put(std::uint64_t{attributes.size()});
  for (const auto& attribute : attributes) {
    out.put_text(attribute.name);
    out.put(static_cast<std::uint8_t>(attribute.value.index()));
    if (const auto* text = std::get_if<std::string>(&attribute.value)) out.put_text(*text);
    if (const auto* number = std::get_if<double>(&attribute.value)) out.put(*number);
    if (const auto* whole = std::get_if<std::int64_t>(&attribute.value)) out.put(*whole);
  }
}

struct Answer {
  ByteWriter head;
  Bytes body;
};

Answer answer(OpenFile& files, FileQuestion question, const std::string& path, ByteReader& rest) {
  const Hdf5File& file = files.at(path);
  const std::string where = rest.take_text();
  Answer out;
  out.head.put(FileAnswer::done);
  if (question == FileQuestion::datasets) {
    const auto names = file.datasets();
    out.head.put(std::uint64_t{names.size()});
    for (const auto& name : names) out.head.put_text(name);
  } else if (question == FileQuestion::attributes) {
    put_attributes(out.head, file.attributes(where));
  } else {
    const auto first = rest.take_numbers(), count = rest.take_numbers();
    Dataset data = first.empty() ? file.read(where) : file.read_part(where, first, count);
    out.head.put(data.element);
    out.head.put(std::uint64_t{data.element_size});
    out.head.put_numbers(data.shape);
    out.head.put_text({reinterpret_cast<const char*>(data.fill.data()), data.fill.size()});
    put_attributes(out.head, data.attributes);
    out.head.put(std::uint64_t{data.bytes.size()});
    out.body = std::move(data.bytes);
  }
  return out;
}

Answer refusal(FileAnswer why, const std::string& where) {
  Answer out;
  out.head.put(why);
  out.head.put_text(where);
  return out;
}

/// Which of its sentences the reader of files threw, so that it is told again in either language.
Answer refusal_of(const InputError& error, const std::string& path, const std::string& where) {
  const std::string said = error.what();
  const std::array<std::pair<FileAnswer, std::string_view>, 4> reasons{
      {{FileAnswer::no_such_file, "results.no_such_file"},
       {FileAnswer::not_hdf5, "results.not_hdf5"},
       {FileAnswer::damaged, "results.damaged"},
       {FileAnswer::foreign, "results.foreign"}}};
  for (const auto& [why, id] : reasons) {
    const std::string pattern =
        InputError({path}, {"results.cannot_read", {}}, {id, {"\n"}}, {"results.run_again", {}})
            .what();
    const auto gap = pattern.find('\n');
    if (gap == std::string::npos) {
      if (said == pattern) return refusal(why, "");
      continue;
    }
    const std::string_view before(pattern.data(), gap),
        after(pattern.data() + gap + 1, pattern.size() - gap - 1);
    if (said.size() >= pattern.size() - 1 && said.starts_with(before) && said.ends_with(after))
      return refusal(why, said.substr(gap, said.size() - before.size() - after.size()));
  }
  return refusal(FileAnswer::damaged, where);
}

Answer answer_safely(OpenFile& files, const Bytes& request) {
  std::string path, where;
  try {
    ByteReader reader(request);
    (void)reader.take<std::uint64_t>();  // the question's number
    const auto question = reader.take<FileQuestion>();
    path = reader.take_text();
    ByteReader ahead = reader;
    where = ahead.take_text();
    return answer(files, question, path, reader);
  } catch (const InputError& error) {
    files.close();
    return refusal_of(error, path, where);
  } catch (const std::bad_alloc&) {
    files.close();
    return refusal(FileAnswer::out_of_memory, where);
  } catch (const std::exception&) {
    files.close();
    return refusal(FileAnswer::damaged, where);
  }
}

void limit_memory([[maybe_unused]] std::size_t bytes) {
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
#ifndef __SANITIZE_ADDRESS__  // which reserves terabytes of addresses for itself
  const rlimit limit{bytes, bytes};
  setrlimit(RLIMIT_AS, &limit);
#endif
}

/// A crash of the library is told by the viewer, in a sentence, not by the C library.
void silence() {
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
}

/// Answers until the other end is closed or this process dies of a file.
void work(int socket, std::size_t memory_limit) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  silence();
  limit_memory(memory_limit);
  OpenFile files;
  Bytes buffer(kPacketBytes), request;
  while (const auto packet = receive_packet(socket, buffer)) {
    request.insert(request.end(), buffer.begin(),
                   buffer.begin() + static_cast<std::ptrdiff_t>(packet->size));
    if (packet->kind != Packet::ask) continue;
    std::uint64_t number = 0;
    if (request.size() > sizeof(number)) std::memcpy(&number, request.data(), sizeof(number));
    ByteWriter begun;
    begun.put(static_cast<std::int32_t>(getpid()));
    begun.put(number);
    if (!send_packet(socket, Packet::begun, begun.bytes())) return;
    const Answer out = answer_safely(files, request);
    if (!send_message(socket, Packet::head_part, Packet::head, out.head.bytes())) return;
    if (!out.body.empty() && !send_message(socket, Packet::body, Packet::body, out.body)) return;
    request.clear();
  }
}

}  // namespace

void keep_workers(int socket, std::size_t memory_limit) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) std::signal(signal, SIG_IGN);
  for (;;) {
    const pid_t worker = fork();
    if (worker < 0) _exit(1);
    if (worker == 0) {
      work(socket, memory_limit);
      _exit(0);
    }
    int status = 0;
    while (waitpid(worker, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) _exit(0);
    ByteWriter told;
    told.put(static_cast<std::int32_t>(status));
    if (!send_packet(socket, Packet::died, told.bytes())) _exit(0);
  }
}

}  // namespace engawa
