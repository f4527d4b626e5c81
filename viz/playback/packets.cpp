#include "viz/playback/packets.hpp"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace engawa {

bool send_packet(int socket, Packet kind, std::span<const std::byte> bytes) {
  std::array<iovec, 2> parts{
      {{&kind, sizeof(kind)}, {const_cast<std::byte*>(bytes.data()), bytes.size()}}};
  msghdr message{};
  message.msg_iov = parts.data();
  message.msg_iovlen = bytes.empty() ? 1 : 2;
  ssize_t sent = -1;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent >= 0;
}

bool send_message(int socket, Packet part, Packet last, std::span<const std::byte> bytes) {
  while (bytes.size() > kPacketBytes) {
    if (!send_packet(socket, part, bytes.first(kPacketBytes))) return false;
    bytes = bytes.subspan(kPacketBytes);
  }
  return send_packet(socket, last, bytes);
}

std::optional<ReceivedPacket> receive_packet(int socket, std::span<std::byte> into) {
  ReceivedPacket packet;
  std::array<iovec, 2> parts{{{&packet.kind, sizeof(packet.kind)}, {into.data(), into.size()}}};
  msghdr message{};
  message.msg_iov = parts.data();
  message.msg_iovlen = parts.size();
  ssize_t received = -1;
  do {
    received = recvmsg(socket, &message, 0);
  } while (received < 0 && errno == EINTR);
  if (received < static_cast<ssize_t>(sizeof(packet.kind))) return std::nullopt;
  packet.size = static_cast<std::size_t>(received) - sizeof(packet.kind);
  return packet;
}

}  // namespace engawa
