#include "viz/playback/remote_file.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <tuple>

#include "sim/text/error.hpp"
#include "viz/playback/packets.hpp"
#include "viz/playback/reader_worker.hpp"
#include "viz/playback/run_header.hpp"

namespace engawa {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 33U;

[[noreturn]] void fail(const fs::path& file, Message reason, Message advice) {
  throw InputError({file.string()}, {"results.cannot_read", {}}, std::move(reason),
                   std::move(advice));
}

std::vector<Attribute> take_attributes(ByteReader& in) {
  std::vector<Attribute> attributes(in.checked_count(in.take<std::uint64_t>(), 9));
  for (auto& attribute : attributes) {
    attribute.name = in.take_text();
    switch (in.take<std::uint8_t>()) {
      case 0:
        attribute.value = in.take_text();
        break;
      case 1:
        attribute.value = in.take<double>();
        break;
      default:
        attribute.value = in.take<std::int64_t>();
    }
  }
  return attributes;
}

}  // namespace

struct ReaderProcess::Parts {
  std::size_t memory_limit;
  std::chrono::seconds patience;
  int socket = -1;
  pid_t keeper = -1;
  pid_t worker = -1;              ///< that answered last
  std::uint64_t last_number = 0;  ///< of questions

  Parts(std::size_t limit, std::chrono::seconds most) : memory_limit(limit), patience(most) {
    start();
  }
  ~Parts() { stop(); }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  void start() {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
      throw std::system_error(errno, std::generic_category(), "socketpair");
    keeper = fork();
    if (keeper == 0) {
      close(ends[0]);
      keep_workers(ends[1], memory_limit);
    }
    close(ends[1]);
    socket = ends[0];
    if (keeper < 0) throw std::system_error(errno, std::generic_category(), "fork");
  }
  /// The worker dies with its keeper.
  void stop() {
    if (socket >= 0) close(socket);
    if (keeper > 0) {
      kill(keeper, SIGKILL);
      while (waitpid(keeper, nullptr, 0) < 0 && errno == EINTR) {
      }
    }
    socket = -1, keeper = -1, worker = -1;
  }
  void restart() { stop(), start(); }

  [[noreturn]] void lost(const fs::path& file) {
    restart();
    fail(file, {"playback.reader_died", {}}, {"playback.copy_again", {}});
  }

  /// A question on its way.
  struct Exchange {
    const fs::path& file;
    Bytes request;
    std::uint64_t number = 0;
    bool begun = false;        ///< somebody reads the file for this question
    bool died_before = false;  ///< perhaps with the question in its hands
  };

  void send(Exchange& exchange) {
    exchange.number = ++last_number;
    exchange.died_before = false;
    ByteWriter numbered;
    numbered.put(exchange.number);
    Bytes message = numbered.bytes();
    message.insert(message.end(), exchange.request.begin(), exchange.request.end());
    if (send_message(socket, Packet::request, Packet::ask, message)) return;
    restart();
    if (!send_message(socket, Packet::request, Packet::ask, message)) lost(exchange.file);
  }

  /// Waits for a packet; asks again if whoever took the question died before beginning.
  void wait_for_packet(Exchange& exchange) {
    const auto until = std::chrono::steady_clock::now() + patience;
    for (;;) {
      pollfd ready{socket, POLLIN, 0};
      const int count = ::poll(&ready, 1, exchange.died_before ? 1000 : 200);
      if (count > 0) return;
      if (count == 0 && exchange.died_before) send(exchange);
      if (std::chrono::steady_clock::now() < until) continue;
      restart();
      fail(exchange.file, {"playback.reader_hung", {std::to_string(patience.count())}},
           {"playback.copy_again", {}});
    }
  }

  /// The next packet of the answer to this question; those of older questions are passed over.
  ReceivedPacket receive(Exchange& exchange, std::span<std::byte> into) {
    for (;;) {
      wait_for_packet(exchange);
      const auto packet = receive_packet(socket, into);
      if (!packet) lost(exchange.file);
      if (packet->kind == Packet::begun) {
        ByteReader in(into.first(std::min(packet->size, into.size())));
        worker = in.take<std::int32_t>();
        exchange.begun = in.take<std::uint64_t>() == exchange.number;
      } else if (packet->kind == Packet::died) {
        if (exchange.begun)
          fail(exchange.file, {"playback.reader_died", {}}, {"playback.copy_again", {}});
        exchange.died_before = true;
      } else if (exchange.begun) {
        return *packet;
      }
    }
  }

  Bytes ask(Exchange& exchange) {
    send(exchange);
    Bytes buffer(kPacketBytes), head;
    for (;;) {
      const auto packet = receive(exchange, buffer);
      head.insert(head.end(), buffer.begin(),
                  buffer.begin() + static_cast<std::ptrdiff_t>(packet.size));
      if (packet.kind == Packet::head) return head;
      if (packet.kind != Packet::head_part) lost(exchange.file);
    }
  }

  void refuse(const fs::path& file, FileAnswer why, const std::string& where) const {
    const Message again{"results.run_again", {}};
    switch (why) {
      case FileAnswer::done:
        return;
      case FileAnswer::no_such_file:
        fail(file, {"results.no_such_file", {}}, again);
      case FileAnswer::not_hdf5:
        fail(file, {"results.not_hdf5", {}}, again);
      case FileAnswer::foreign:
        fail(file, {"results.foreign", {where}}, again);
      case FileAnswer::out_of_memory:
        fail(file, {"playback.out_of_memory", {where, fmt::format("{}", memory_limit >> 20U)}},
             {"playback.copy_again", {}});
      case FileAnswer::damaged:
      default:
        fail(file, {"results.damaged", {where}}, again);
    }
  }

  /// Asks, and lets `take` read the answer; what does not add up is damage.
  template <class Take>
  auto question(FileQuestion what, const fs::path& file, const std::string& path,
                const std::vector<std::uint64_t>& first, const std::vector<std::uint64_t>& count,
                Take take) {
    ByteWriter request;
    request.put(what);
    request.put_text(file.string());
    request.put_text(path);
    request.put_numbers(first), request.put_numbers(count);
    Exchange exchange{file, request.bytes()};
    try {
      const Bytes head = ask(exchange);
      ByteReader in(head);
      const auto answer = in.take<FileAnswer>();
      if (answer != FileAnswer::done) refuse(file, answer, in.take_text());
      return take(in, exchange);
    } catch (const std::length_error&) {
      lost(file);
    } catch (const std::bad_alloc&) {
      restart();  // the rest of the answer is still on its way
      fail(file, {"playback.out_of_memory", {path, fmt::format("{}", memory_limit >> 20U)}},
           {"playback.copy_again", {}});
    }
  }

  void receive_body(Exchange& exchange, std::span<std::byte> body) {
    std::array<std::byte, 16> small{};  // holds every packet that is no part of the body
    while (!body.empty()) {
      const bool last = body.size() < small.size();
      const auto packet = receive(exchange, last ? std::span<std::byte>(small) : body);
      if (packet.kind != Packet::body || packet.size > body.size()) lost(exchange.file);
      if (last) std::copy_n(small.begin(), packet.size, body.begin());
      body = body.subspan(packet.size);
    }
  }
};

ReaderProcess::ReaderProcess(std::size_t memory_limit, std::chrono::seconds patience)
    : parts_(std::make_unique<Parts>(memory_limit, patience)) {}
ReaderProcess::~ReaderProcess() = default;

int ReaderProcess::process_number() const {
  return parts_->worker;
}

std::vector<std::string> ReaderProcess::datasets(const fs::path& file) {
  return parts_->question(
      FileQuestion::datasets, file, "/", {}, {}, [](ByteReader& in, Parts::Exchange&) {
        std::vector<std::string> names(in.checked_count(in.take<std::uint64_t>(), 8));
        for (auto& name : names) name = in.take_text();
        return names;
      });
}

std::vector<Attribute> ReaderProcess::attributes(const fs::path& file, const std::string& path) {
  return parts_->question(FileQuestion::attributes, file, path, {}, {},
                          [](ByteReader& in, Parts::Exchange&) { return take_attributes(in); });
}

Dataset ReaderProcess::read(const fs::path& file, const std::string& path,
                            const std::vector<std::uint64_t>& first,
                            const std::vector<std::uint64_t>& count) {
  return parts_->question(FileQuestion::read, file, path, first, count,
                          [&](ByteReader& in, Parts::Exchange& exchange) {
                            Dataset data;
                            data.element = in.take<Element>();
                            data.element_size = in.take<std::uint64_t>();
                            data.shape = in.take_numbers();
                            const std::string fill = in.take_text();
                            const auto fill_bytes = std::as_bytes(std::span<const char>(fill));
                            data.fill.assign(fill_bytes.begin(), fill_bytes.end());
                            data.attributes = take_attributes(in);
                            const auto size = in.take<std::uint64_t>();
                            if (size > kMostBytes)
                              throw std::length_error("more than a dataset may have");
                            data.bytes.resize(size);
                            parts_->receive_body(exchange, data.bytes);
                            std::uint64_t expected = data.element_size;
                            for (const auto side : data.shape) expected *= side;
                            if (expected != size) throw std::length_error("shape and bytes differ");
                            return data;
                          });
}

std::vector<RunPlace> ReaderProcess::find_runs(const fs::path& study_dir) {
  return engawa::find_runs(
      study_dir, [this](const fs::path& file) { return run_header(*this, file, kRunFormat); });
}

}  // namespace engawa
