// Snapshots of the panel at hand: the two last used always, others as far as memory allows.
#pragma once
#include <algorithm>
#include <functional>
#include <list>

#include "viz/playback/panel.hpp"

namespace engawa {

[[nodiscard]] std::size_t bytes_of(const PanelRow& row);
[[nodiscard]] std::size_t bytes_of(const PanelDetail& detail);

/// Items by snapshot, the last used first; std::list keeps references good.
template <class Item>
class SnapshotCache {
 public:
  explicit SnapshotCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  [[nodiscard]] bool has(std::size_t snapshot) const { return find(snapshot) != held_.end(); }
  /// The item, read if it is not at hand.
  const Item& get(std::size_t snapshot, const std::function<Item(std::size_t)>& read) {
    const auto found = find(snapshot);
    if (found != held_.end()) {
      held_.splice(held_.begin(), held_, found);
      return held_.front().item;
    }
    add(snapshot, read(snapshot), true);
    return held_.front().item;
  }
  /// Keeps an item that nobody has asked for yet, if there is room; false if not.
  bool offer(std::size_t snapshot, Item item) {
    if (bytes_ + bytes_of(item) > most_bytes_) return false;
    add(snapshot, std::move(item), false);
    return true;
  }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  [[nodiscard]] std::size_t room() const { return most_bytes_ - std::min(bytes_, most_bytes_); }
  void clear() { held_.clear(), bytes_ = 0; }

 private:
  struct Held {
    std::size_t snapshot = 0;
    Item item;
  };
  typename std::list<Held>::const_iterator find(std::size_t snapshot) const {
    auto at = held_.begin();
    while (at != held_.end() && at->snapshot != snapshot) ++at;
    return at;
  }
  void add(std::size_t snapshot, Item item, bool in_use) {
    bytes_ += bytes_of(item);
    held_.insert(in_use ? held_.begin() : held_.end(), Held{snapshot, std::move(item)});
    while (bytes_ > most_bytes_ && held_.size() > 2) {
      bytes_ -= bytes_of(held_.back().item);
      held_.pop_back();
    }
  }
  std::list<Held> held_;
  std::size_t most_bytes_ = 0, bytes_ = 0;
};

}  // namespace engawa
