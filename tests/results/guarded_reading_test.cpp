// A library that crashes on a file ends a command with a sentence that names the file.
#include "sim/results/guarded_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <functional>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
using ::testing::HasSubstr;

/// What a guarded command gives: its exit code, or what is said instead.
struct GuardedEnd {
  int code = -1;
  std::string said;
};
GuardedEnd guarded(const std::function<int()>& command) {
  GuardedEnd end;
  try {
    const auto code = guard_reading();
    if (!code) _exit(command());  // the process that is watched
    end.code = *code;
  } catch (const InputError& error) {
    end.said = error.in(Language::english);
  }
  return end;
}

TEST(GuardedReading, GivesTheExitCodeOfTheCommand) {
  EXPECT_EQ(guarded([] { return 0; }).code, 0);
  EXPECT_EQ(guarded([] { return 2; }).code, 2);
}

TEST(GuardedReading, TellsOfACrashWithTheFileThatWasRead) {
  const auto end = guarded([] {
    note_reading("out/study/runs/evening/seed-0001.h5");
    std::raise(SIGSEGV);
    return 0;
  });
  EXPECT_EQ(end.code, -1);
  EXPECT_THAT(end.said, HasSubstr("out/study/runs/evening/seed-0001.h5: cannot read"));
  EXPECT_THAT(end.said, HasSubstr("crashed"));
}

// As `timeout` and job schedulers do, which know of one process only.
TEST(GuardedReading, EndsBothProcessesWhenOneIsToldToEnd) {
  std::array<int, 2> ends{};
  ASSERT_EQ(pipe(ends.data()), 0);
  const pid_t command = fork();
  if (command == 0) {
    close(ends[0]);
    static_cast<void>(guarded([&] {
      static_cast<void>(write(ends[1], "r", 1));  // the other end sees when both have gone
      for (;;) pause();
      return 0;
    }));
    _exit(0);
  }
  close(ends[1]);
  char ready = 0;
  ASSERT_EQ(read(ends[0], &ready, 1), 1);
  usleep(100'000);  // until the one that waits has its handlers
  kill(command, SIGTERM);
  int status = 0;
  ASSERT_EQ(waitpid(command, &status, 0), command);
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
  EXPECT_EQ(read(ends[0], &ready, 1), 0);
  close(ends[0]);
}

TEST(GuardedReading, NotesTheFileReadLast) {
  share_notes();
  note_reading("one.h5"), note_reading("a/longer/two.h5"), note_reading("3.h5");
  EXPECT_EQ(noted_file(), "3.h5");
}

}  // namespace
}  // namespace engawa
