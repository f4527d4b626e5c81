// What viewer and reading process say to each other: packets over a socket, and the bytes in them.
#pragma once
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace engawa {

using Bytes = std::vector<std::byte>;

/// Values one after the other, in the order in which they are taken out again.
class ByteWriter {
 public:
  template <class T>
  requires std::is_trivially_copyable_v<T>
  void put(T value) {
    const std::size_t at = bytes_.size();
    bytes_.resize(at + sizeof(T));
    std::memcpy(bytes_.data() + at, &value, sizeof(T));
  }
  void put_text(const std::string& text) {
    put(std::uint64_t{text.size()});
    const auto view = std::as_bytes(std::span<const char>(text));
    bytes_.insert(bytes_.end(), view.begin(), view.end());
  }
  void put_numbers(const std::vector<std::uint64_t>& numbers) {
    put(std::uint64_t{numbers.size()});
    for (const auto number : numbers) put(number);
  }
  [[nodiscard]] const Bytes& bytes() const { return bytes_; }

 private:
  Bytes bytes_;
};

/// Throws std::length_error if the bytes end too early.
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::byte> bytes) : bytes_(bytes) {}
  template <class T>
  requires std::is_trivially_copyable_v<T>
  [[nodiscard]] T take() {
    T value;
    std::memcpy(&value, next(sizeof(T)).data(), sizeof(T));
    return value;
  }
  [[nodiscard]] std::string take_text() {
    const auto text = next(take<std::uint64_t>());
    return {reinterpret_cast<const char*>(text.data()), text.size()};
  }
  [[nodiscard]] std::vector<std::uint64_t> take_numbers() {
    std::vector<std::uint64_t> numbers(checked_count(take<std::uint64_t>(), 8));
    for (auto& number : numbers) number = take<std::uint64_t>();
    return numbers;
  }
  /// A count of things of at least `size` bytes each that still fit.
  [[nodiscard]] std::size_t checked_count(std::uint64_t count, std::size_t size) const {
    if (count > bytes_.size() / size) throw std::length_error("a message ends too early");
    return count;
  }

 private:
  std::span<const std::byte> next(std::uint64_t size) {
    if (size > bytes_.size()) throw std::length_error("a message ends too early");
    const auto front = bytes_.first(size);
    bytes_ = bytes_.subspan(size);
    return front;
  }
  std::span<const std::byte> bytes_;
};

/// Kinds of packets. A question begins with its number. A reply is `begun`, parts of the head, its
/// last part, parts of the body.
enum class Packet : std::uint8_t {
  request,    ///< parts of a request ...
  ask,        ///< ... and its last part
  begun,      ///< somebody reads the file now; with the process's and the question's number
  head_part,  ///< of the reply ...
  head,       ///< ... and its last part
  body,       ///< raw values
  died        ///< whoever was reading is dead; with the status that waitpid gave
};
inline constexpr std::size_t kPacketBytes = std::size_t{1} << 16U;

/// False if nobody is at the other end any more.
[[nodiscard]] bool send_packet(int socket, Packet kind, std::span<const std::byte> bytes);
/// All parts of a message but the last as `part`, the last one as `last`.
[[nodiscard]] bool send_message(int socket, Packet part, Packet last,
                                std::span<const std::byte> bytes);

struct ReceivedPacket {
  Packet kind = Packet::died;
  std::size_t size = 0;  ///< bytes after the kind
};
/// Nothing if the other end is closed. `into` takes what follows the kind.
[[nodiscard]] std::optional<ReceivedPacket> receive_packet(int socket, std::span<std::byte> into);

}  // namespace engawa
