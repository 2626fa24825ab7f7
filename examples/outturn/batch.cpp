// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The stream: a form in on each line, an answer out on each, in the same order and in flat memory.

#include <outturn/io/detail/file.hpp>
#include <outturn/stream/line_scorer.hpp>

#include "command.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <string_view>
#include <sys/select.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace program {

using namespace outturn;

namespace {

struct batch_options {
    form_options forms;
    bool audits = false;
    unsigned jobs = 1;
    std::size_t longest_line = std::size_t{16} << 20U;
};

// ---- signals

volatile std::sig_atomic_t caught = 0;

/// Keeps back what would end the program but while it waits for input or output, so that it ends
/// between two lines. A second signal of the kind ends it where it is.
class held_signals {
public:
    held_signals() {
        sigset_t ending;
        sigemptyset(&ending);
        for (int const each : kinds) {
            struct sigaction before {};
            sigaction(each, nullptr, &before);
            if (before.sa_handler == SIG_IGN) continue;
            struct sigaction noted {};
            noted.sa_handler = [](int which) { caught = which; };
            noted.sa_flags = static_cast<int>(SA_RESETHAND);
            sigaction(each, &noted, nullptr);
            sigaddset(&ending, each);
        }
        pthread_sigmask(SIG_BLOCK, &ending, &usual_);
    }
    held_signals(held_signals const&) = delete;
    held_signals& operator=(held_signals const&) = delete;
    ~held_signals() { pthread_sigmask(SIG_SETMASK, &usual_, nullptr); }

    /// Whether a signal came. One that is held back comes now: while there is always something to read
    /// and room to write, nothing waits, and no other moment would let it through.
    [[nodiscard]] bool came() const {
        sigset_t held;
        pthread_sigmask(SIG_SETMASK, &usual_, &held);
        pthread_sigmask(SIG_SETMASK, &held, nullptr);
        return caught != 0;
    }

    /// Waits until `descriptor` can be read or written; false when a signal came first, or where it
    /// is not ready `at_once`.
    [[nodiscard]] bool wait(int descriptor, bool writes, bool at_once = false) const {
        timespec const none{};
        for (;;) {
            if (came()) return false;
            fd_set one;
            FD_ZERO(&one);
            FD_SET(descriptor, &one);
            int const ready = pselect(descriptor + 1,
                                      writes ? nullptr : &one,
                                      writes ? &one : nullptr,
                                      nullptr,
                                      at_once ? &none : nullptr,
                                      &usual_);
            if (ready > 0) return true;
            if (ready == 0) return false;
            // What cannot be waited for says what is wrong with it when it is read or written.
            if (errno != EINTR) return true;
        }
    }

private:
    static constexpr std::array kinds{SIGINT, SIGTERM, SIGHUP};
    sigset_t usual_{};
};

/// Ends the program as the signal would have done.
void end_by(int signal) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

bool is_regular(int descriptor) {
    struct stat about {};
    return fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
}

// ---- lines in

/// Some whole lines of a file, and what becomes of them.
struct block {
    std::string lines;
    std::uint64_t first_line = 0;
    bool cut_off = false;  ///< The beginning of one line that is too long.

    std::string answers;
    std::uint64_t count = 0;
    std::uint64_t unusable = 0;
    std::uint64_t with_findings = 0;
    std::uint64_t with_unread = 0;
    std::string first_unread;
};

class line_source {
public:
    line_source(int descriptor, std::size_t longest, held_signals const& signals)
        : descriptor_{descriptor},
          longest_{longest},
          signals_{signals},
          regular_{is_regular(descriptor)} {}

    /// Whether there is something to read at once.
    [[nodiscard]] bool ready() const {
        return ended_ || regular_ || signals_.wait(descriptor_, false, true);
    }

    /// Takes the lines that come next: as many as one read gives, so that none waits for others.
    /// False at the end of the file.
    bool next(block& into) {
        into.lines.swap(rest_);
        rest_.clear();
        into.cut_off = false;
        into.first_line = line_;
        std::size_t searched = 0;
        for (;;) {
            if (skipping_) skip(into.lines);
            auto const end = into.lines.rfind('\n');
            if (end != std::string::npos && end >= searched) {
                rest_.assign(into.lines, end + 1);
                into.lines.resize(end + 1);
                line_ += count_lines(into.lines);
                return true;
            }
            searched = into.lines.size();
            if (searched > longest_) {
                into.lines.resize(std::min(searched, longest_quoted));
                into.cut_off = true;
                skipping_ = true;
                ++line_;
                return true;
            }
            if (ended_ || !read_more(into.lines)) return !into.lines.empty();
        }
    }

    /// Why reading stopped before the end, else 0.
    [[nodiscard]] int failure() const { return failure_; }

private:
    static constexpr std::size_t longest_read = std::size_t{256} << 10U;
    static constexpr std::size_t longest_quoted = 256;

    // Lines are long: to jump from one to the next is quicker than to count bytes.
    static std::uint64_t count_lines(std::string_view lines) {
        std::uint64_t count = 0;
        for (std::size_t at = 0; (at = lines.find('\n', at)) != std::string_view::npos; ++at)
            ++count;
        return count;
    }

    bool read_more(std::string& lines) {
        auto const before = lines.size();
        lines.resize(before + longest_read);
        ssize_t length = -1;
        while (regular_ ? !signals_.came() : signals_.wait(descriptor_, false)) {
            length = ::read(descriptor_, lines.data() + before, longest_read);
            if (length >= 0 || (errno != EINTR && errno != EAGAIN)) break;
        }
        if (length < 0 && caught == 0) failure_ = errno;
        if (length <= 0) ended_ = true;
        lines.resize(before + static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
        return length > 0;
    }

    /// Drops the rest of the line that was too long.
    void skip(std::string& lines) {
        auto const end = lines.find('\n');
        skipping_ = end == std::string::npos;
        lines.erase(0, skipping_ ? lines.size() : end + 1);
    }

    int descriptor_;
    std::size_t longest_;
    held_signals const& signals_;
    bool regular_;
    std::string rest_;
    std::uint64_t line_ = 1;
    bool skipping_ = false;
    bool ended_ = false;
    int failure_ = 0;
};

// ---- answers

class answerer {
public:
    answerer(batch_options const& given, policy const& rules, std::string file)
        : given_{given}, scorer_{rules, std::move(file), given.forms.in()} {}

    void answer(block& of) {
        of.answers.clear();
        of.count = of.unusable = of.with_findings = of.with_unread = 0;
        std::string_view rest{of.lines};
        while (!rest.empty()) {
            auto const end = rest.find('\n');
            auto const line = rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            answer_line(of, line, of.first_line + of.count);
            ++of.count;
        }
    }

private:
    void answer_line(block& of, std::string_view line, std::uint64_t number) {
        bool const too_long = of.cut_off || line.size() > given_.longest_line;
        auto const outcome = too_long
                                 ? scorer_.refuse_longer(line.substr(0, 256), number, of.answers)
                             : given_.audits ? scorer_.audit(line, number, of.answers)
                                             : scorer_.score(line, number, of.answers);
        if (outcome == line_outcome::unusable) {
            ++of.unusable;
            return;
        }
        if (outcome == line_outcome::findings) ++of.with_findings;
        auto const& unread = scorer_.form().unread;
        if (unread.empty()) return;
        if (of.with_unread++ == 0)
            of.first_unread = std::to_string(number) + ": " + printable(unread.front().figure);
    }

    batch_options const& given_;
    line_scorer scorer_;
};

// ---- lines out

/// Writes whole lines. What is no longer than the system writes to a pipe at once is written so, and
/// lines go together as far as that allows: whoever ends the program, a pipe gets no half of a line.
class line_sink {
public:
    explicit line_sink(held_signals const& signals)
        : signals_{signals}, regular_{is_regular(STDOUT_FILENO)} {}

    /// False when nothing more can be written, or a signal came.
    bool write(std::string_view lines) {
        while (!lines.empty()) {
            std::size_t length = lines.size();
            if (length > PIPE_BUF) {
                auto end = lines.rfind('\n', PIPE_BUF - 1);
                if (end == std::string_view::npos) end = lines.find('\n');
                length = end + 1;
            }
            if (!write_whole(lines.substr(0, length))) return false;
            lines.remove_prefix(length);
        }
        return true;
    }

    /// Why writing stopped, else 0.
    [[nodiscard]] int failure() const { return failure_; }

private:
    bool write_whole(std::string_view piece) {
        bool begun = false;
        while (!piece.empty()) {
            // A line that is begun is finished first.
            if (!begun && (regular_ ? signals_.came() : !signals_.wait(STDOUT_FILENO, true)))
                return false;
            ssize_t const length = ::write(STDOUT_FILENO, piece.data(), piece.size());
            if (length < 0) {
                if (errno == EINTR || errno == EAGAIN) continue;
                failure_ = errno;
                return false;
            }
            begun = true;
            piece.remove_prefix(static_cast<std::size_t>(length));
        }
        return true;
    }

    held_signals const& signals_;
    bool regular_;
    int failure_ = 0;
};

// ---- what is told on standard error

class tally {
public:
    explicit tally(language in) : in_{in}, shows_progress_{isatty(STDERR_FILENO) != 0} {}

    void add(block const& done, std::string const& file) {
        lines_ += done.count;
        unusable_ += done.unusable;
        findings_ += done.with_findings;
        if (with_unread_ == 0 && done.with_unread != 0)
            first_unread_ = printable(file) + ':' + done.first_unread;
        with_unread_ += done.with_unread;
        if (shows_progress_) show();
    }

    /// Takes the line of progress away.
    void end_progress() {
        if (shown_) std::fputs("\r\x1b[K", stderr);
        shown_ = false;
    }

    void end() {
        end_progress();
        bool const zh = in_ == language::zh;
        if (unusable_ != 0)
            std::fprintf(stderr,
                         zh ? "outturn：%s 行无法使用，共 %s 行\n"
                            : "outturn: %s of %s lines are unusable\n",
                         text_of(unusable_).c_str(),
                         text_of(lines_).c_str());
        if (with_unread_ != 0)
            std::fprintf(stderr,
                         zh ? "outturn：%s 行含有自评表没有的键，未读取；首个：%s\n"
                            : "outturn: %s lines have keys that are none of a form's and were not "
                              "read, first %s\n",
                         text_of(with_unread_).c_str(),
                         first_unread_.c_str());
    }

    [[nodiscard]] int outcome() const {
        return unusable_ != 0 ? unusable : findings_ != 0 ? findings : all_well;
    }

private:
    using clock = std::chrono::steady_clock;

    static std::string text_of(std::uint64_t count) { return std::to_string(count); }

    void show() {
        auto const now = clock::now();
        if (now - shown_at_ < std::chrono::milliseconds{200}) return;
        shown_at_ = now;
        shown_ = true;
        auto const past =
            std::chrono::duration_cast<std::chrono::milliseconds>(now - begun_).count();
        auto const rate =
            lines_ * 1000 / static_cast<std::uint64_t>(std::max<std::int64_t>(past, 1));
        std::fprintf(stderr,
                     in_ == language::zh ? "\r\x1b[K%s 行，每秒 %s 行，%s 行无法使用"
                                         : "\r\x1b[K%s lines, %s a second, %s unusable",
                     text_of(lines_).c_str(),
                     text_of(rate).c_str(),
                     text_of(unusable_).c_str());
        std::fflush(stderr);
    }

    language in_;
    bool shows_progress_;
    bool shown_ = false;
    clock::time_point begun_ = clock::now();
    clock::time_point shown_at_ = begun_;
    std::uint64_t lines_ = 0;
    std::uint64_t unusable_ = 0;
    std::uint64_t findings_ = 0;
    std::uint64_t with_unread_ = 0;
    std::string first_unread_;
};

// ---- several at a time

/// Blocks that are answered by several threads and come back in the order they went in. No more than
/// a few are under way, whatever the length of the stream.
class crew {
public:
    crew(batch_options const& given, policy const& rules, std::string const& file)
        : slots_(2 * std::size_t{given.jobs}) {
        for (unsigned i = 0; i < given.jobs; ++i)
            threads_.emplace_back([this, &given, &rules, file] { work({given, rules, file}); });
    }
    crew(crew const&) = delete;
    crew& operator=(crew const&) = delete;
    ~crew() {
        {
            std::lock_guard const lock{mutex_};
            closed_ = true;
        }
        to_do_.notify_all();
        for (auto& each : threads_) each.join();
    }

    [[nodiscard]] bool empty() const { return taken_back_ == handed_out_; }
    [[nodiscard]] bool full() const { return handed_out_ - taken_back_ == slots_.size(); }

    /// The block to fill next; not while the crew is full.
    block& to_fill() { return slots_[handed_out_ % slots_.size()].work; }
    void hand_out() {
        {
            std::lock_guard const lock{mutex_};
            slots_[handed_out_ % slots_.size()].done = false;
            ++handed_out_;
        }
        to_do_.notify_one();
    }

    /// The oldest block, once it is answered; its room is free when the next is asked for.
    block& take_back() {
        auto& oldest = slots_[taken_back_ % slots_.size()];
        std::unique_lock lock{mutex_};
        done_.wait(lock, [&] { return oldest.done; });
        ++taken_back_;
        if (oldest.failure) std::rethrow_exception(oldest.failure);
        return oldest.work;
    }

private:
    struct slot {
        block work;
        bool done = false;
        std::exception_ptr failure;
    };

    void work(answerer by) {
        for (;;) {
            slot* mine = nullptr;
            {
                std::unique_lock lock{mutex_};
                to_do_.wait(lock, [&] { return closed_ || begun_ != handed_out_; });
                if (closed_) return;
                mine = &slots_[begun_++ % slots_.size()];
            }
            std::exception_ptr failure;
            try {
                by.answer(mine->work);
            } catch (...) {
                failure = std::current_exception();
            }
            {
                std::lock_guard const lock{mutex_};
                mine->failure = failure;
                mine->done = true;
            }
            done_.notify_one();
        }
    }

    std::vector<slot> slots_;
    std::size_t handed_out_ = 0;
    std::size_t begun_ = 0;
    std::size_t taken_back_ = 0;
    bool closed_ = false;
    std::mutex mutex_;
    std::condition_variable to_do_;
    std::condition_variable done_;
    std::vector<std::thread> threads_;
};

// ---- the stream

class stream {
public:
    stream(batch_options const& given, policy const& rules)
        : given_{given}, rules_{rules}, told_{given.forms.in()} {}

    int run() {
        int outcome = all_well;
        for (auto const& file : given_.forms.files) {
            outcome = std::max(outcome, run(file));
            if (caught != 0 || out_.failure() != 0) break;
        }
        told_.end();
        if (out_.failure() == EPIPE) end_by(SIGPIPE);
        if (out_.failure() != 0) {
            std::fprintf(stderr,
                         "outturn: the output cannot be written: %s\n",
                         std::generic_category().message(out_.failure()).c_str());
            return unusable;
        }
        if (caught != 0) end_by(caught);
        return std::max(outcome, told_.outcome());
    }

private:
    int run(std::string const& file) {
        bool const standard = file == "-";
        std::string const name = standard ? "" : file;
        int const descriptor = standard ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return refuse(file, errno);
        line_source source{descriptor, given_.longest_line, signals_};
        if (given_.jobs > 1)
            answer_by_several(source, name);
        else
            answer_alone(source, name);
        if (!standard) ::close(descriptor);
        return source.failure() == 0 ? all_well : refuse(file, source.failure());
    }

    int refuse(std::string const& file, int failure) {
        told_.end_progress();
        return complain(outturn::detail::unreadable(file, failure), given_.forms.in());
    }

    bool give_out(block const& done, std::string const& name) {
        if (!out_.write(done.answers)) return false;
        told_.add(done, name);
        return true;
    }

    void answer_alone(line_source& source, std::string const& name) {
        answerer by{given_, rules_, name};
        block work;
        while (source.next(work)) {
            by.answer(work);
            if (!give_out(work, name)) return;
        }
    }

    void answer_by_several(line_source& source, std::string const& name) {
        crew several{given_, rules_, name};
        for (bool more = true; more || !several.empty();) {
            // What is answered does not wait for input that may be long in coming.
            bool const reads = more && !several.full() && (several.empty() || source.ready());
            if (reads) {
                more = source.next(several.to_fill());
                if (more) several.hand_out();
            } else if (!several.empty() && !give_out(several.take_back(), name)) {
                return;
            }
            if (caught != 0) return;
        }
    }

    batch_options const& given_;
    policy const& rules_;
    held_signals signals_;
    line_sink out_{signals_};
    tally told_;
};

int answer_stream(batch_options const& given) {
    auto const rules = find_policy(given.forms.policy_name);
    if (!rules) return complain(rules.error(), given.forms.in());
    return stream{given, *rules}.run();
}

}  // namespace

void add_batch(CLI::App& app, action& chosen) {
    auto& command = *app.add_subcommand(
        "batch", "Score or audit a stream: a form as JSON in and an answer out on each line");
    auto const given = std::make_shared<batch_options>();
    given->forms.files = {"-"};
    command
        .add_option(
            "file", given->forms.files, "Files of forms, one on each line; - is standard input")
        ->type_name("FILE")
        ->capture_default_str();
    add_policy(command, given->forms);
    command.add_flag("--audit", given->audits, "Audit the forms instead of scoring them");
    command.add_option("--jobs", given->jobs, "How many forms to work on at a time")
        ->check(CLI::Range(1U, 256U))
        ->capture_default_str();
    command
        .add_option("--longest-line", given->longest_line, "The most bytes that a line may have")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 30U))
        ->capture_default_str();
    add_language(command, given->forms);
    command.footer(
        policy_list() +
        "\nEvery line in, also one that is blank or broken, gives one line out, in the same "
        "order.\n"
        "\n" +
        score_keys() + "\nWith --audit:\n" + audit_keys() +
        "\nOf a line that cannot be used:\n"
        "  file, line  the number of the line\n"
        "  error       {code, expected, message, figure: the cell, or null,\n"
        "               column: the character of the line}\n"
        "\nLines are written whole. A pipe gets no half of a line of up to " +
        std::to_string(PIPE_BUF) +
        " bytes\nwhatever ends the program, and a file none but by a kill in the middle of a "
        "write;\n"
        "SIGINT, SIGTERM and SIGHUP end it between two lines.\n"
        "\nExit status: 0 done, 1 with --audit findings of level error, 2 lines or files that "
        "cannot\nbe used or output that cannot be written. A reader that goes away ends it as "
        "SIGPIPE does.");
    command.callback([&chosen, given] { chosen = [given] { return answer_stream(*given); }; });
}

}  // namespace program
