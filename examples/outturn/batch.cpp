// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The stream: a form in on each line, an answer out on each, in the same order and in flat memory.

#include <outturn/core/unicode.hpp>
#include <outturn/io/file.hpp>
#include <outturn/stream/line_scorer.hpp>

#include "command.hpp"
#include "held_signals.hpp"
#include "lines.hpp"
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <exception>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <string_view>
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

// ---- messages on standard error

/// Counts lines, and says on standard error what was unusable or not read.
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

    /// Removes the line of progress.
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

/// Blocks that several threads answer and that come back in the order they went in. Only a few are under
/// way at a time, whatever the length of the stream.
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
            if (held_signals::which() != 0 || out_.failure() != 0) break;
        }
        told_.end();
        if (out_.failure() == EPIPE) end_by(SIGPIPE);
        if (out_.failure() != 0) {
            std::fprintf(stderr,
                         "outturn: the output cannot be written: %s\n",
                         std::generic_category().message(out_.failure()).c_str());
            return unusable;
        }
        if (held_signals::which() != 0) end_by(held_signals::which());
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
        return complain(unreadable(file, failure), given_.forms.in());
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
            // Answers do not wait for input.
            bool const reads = more && !several.full() && (several.empty() || source.ready());
            if (reads) {
                more = source.next(several.to_fill());
                if (more) several.hand_out();
            } else if (!several.empty() && !give_out(several.take_back(), name)) {
                return;
            }
            if (held_signals::which() != 0) return;
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
