"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const form = document.getElementById("filter");
  const [query, rule, status] = ["q", "rule", "status"].map((id) => document.getElementById(id));
  const boxes = all("input[name=severity]", form);
  const words = JSON.parse(form.dataset.words);
  const SEVERITIES = ["error", "warning", "info"];
  const SIGNS = { error: "✕", warning: "▲", info: "●", clean: "✓" };
  // Reports are opened by themselves when so few are left.
  const FEW = 30;

  // Typed without marks, a name is found all the same: "nguyen" finds "Nguyễn", "duc" finds "Đức".
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const write = (element, text) => element && element.textContent !== text && (element.textContent = text);
  const none = () => [0, 0, 0];
  const add = (sum, counts) => counts.forEach((count, at) => (sum[at] += count));
  const sum = (counts) => counts[0] + counts[1] + counts[2];
  const stateOf = (counts) => SEVERITIES.find((_, at) => counts[at] > 0) ?? "clean";
  const counted = (counts) => {
    const noun = (count, [one, many]) => (count === 1 ? one : many.replace("2", count));
    const parts = words.nouns.map((nouns, at) => (counts[at] ? noun(counts[at], nouns) : "")).filter(Boolean);
    return parts.join(", ") || words.none;
  };
  const parse = (text) =>
    (text ?? "").split(" ").filter(Boolean).map((part) => {
      const [rule, ...counts] = part.split(":");
      return { rule, counts: counts.map(Number) };
    });
  const show = (cell, state, number) => {
    if (!cell.classList.contains(state)) cell.classList.remove(...Object.keys(SIGNS)), cell.classList.add(state);
    write(cell.querySelector(".sign"), SIGNS[state]);
    if (number !== undefined) write(cell.querySelector(".n"), number);
  };

  // What is there: students with their rows, reports with their cells, and what each rule found in them.
  const sections = new Map(all("section.student").map((section) => [section.dataset.student, section]));
  const rows = all(".matrix tr[data-student]");
  const students = new Map();
  for (const row of rows) {
    const number = row.dataset.student;
    if (!students.has(number)) {
      const name = row.querySelector("th").textContent;
      const section = sections.get(number);
      const heading = section?.querySelector("h3 .found");
      students.set(number, { name: plain(name), section, heading, rows: [], reports: [], absent: parse(row.dataset.absent) });
    }
    const student = students.get(number);
    const totals = all("[data-total]", row).map((cell) => [Number(cell.dataset.total), cell]);
    student.rows.push({ row, kind: row.dataset.kind, totals, folds: all("a.fold", row) });
    for (const cell of all("[data-report]", row)) {
      const report = document.getElementById("r" + cell.dataset.report);
      const found = parse(cell.dataset.counts);
      const counts = none();
      found.forEach((one) => add(counts, one.counts));
      const label = cell.getAttribute("aria-label");
      const at = Number(cell.dataset.at);
      student.reports.push({
        cell,
        report,
        found,
        kind: cell.dataset.kind,
        text: student.name + " " + plain(cell.title + " " + (report?.querySelector(".title")?.textContent ?? "")),
        before: label.slice(0, at),
        after: label.slice(at + counted(counts).length),
        heading: report?.querySelector("summary .found"),
        problems: report ? all(".found > li", report) : [],
        rests: report ? all("p.more[data-rule]", report) : [],
      });
    }
  }
  const everyone = Array.from(students.values());
  const reports = everyone.flatMap((student) => student.reports);
  const problems = everyone.reduce(
    (total, { reports, absent }) =>
      total + [...reports.flatMap(({ found }) => found), ...absent].reduce((total, { counts }) => total + sum(counts), 0),
    0,
  );
  const charts = all(".chart tr[data-rule]").map((row) => ({ row, rule: row.dataset.rule, max: Number(row.dataset.max) }));
  const totals = all(".totals [data-of]");

  const filter = () => {
    const asked = plain(query.value).split(/\s+/).filter(Boolean);
    const wanted = SEVERITIES.map((severity) => boxes.every((box) => box.value !== severity || box.checked));
    const narrowed = rule.value !== "" || boxes.some((box) => !box.checked);
    const takes = (one) => rule.value === "" || one === rule.value;
    const cut = (found) => {
      const counts = none();
      for (const one of found) if (takes(one.rule)) one.counts.forEach((count, at) => wanted[at] && (counts[at] += count));
      return counts;
    };
    const shown = [];
    const sums = none();
    let clean = 0;
    let named = 0;
    const byRule = new Map();
    const tally = (found) => {
      for (const one of found) {
        const counts = cut([one]);
        if (!sum(counts)) continue;
        const entry = byRule.get(one.rule) ?? { counts: none(), files: 0 };
        add(entry.counts, counts);
        entry.files += 1;
        byRule.set(one.rule, entry);
      }
    };
    for (const { name, section, heading, rows, reports, absent } of everyone) {
      const own = none();
      const kinds = new Map();
      const called = asked.every((word) => name.includes(word));
      const lacks = called ? cut(absent) : none();
      if (called) tally(absent);
      let any = called && (sum(lacks) > 0 || (!narrowed && !reports.length));
      add(own, lacks);
      for (const entry of reports) {
        const counts = cut(entry.found);
        const fits = asked.every((word) => entry.text.includes(word));
        const here = fits && (sum(counts) > 0 || !narrowed);
        const state = stateOf(counts);
        const worst = counts.find((count) => count > 0);
        show(entry.cell, state, words.graded ? undefined : String(worst ?? ""));
        entry.cell.setAttribute("aria-label", entry.before + counted(counts) + entry.after);
        entry.cell.classList.toggle("out", !here);
        if (entry.report) {
          entry.report.hidden = !here;
          write(entry.heading, counted(counts));
          for (const problem of entry.problems) {
            problem.hidden = !(takes(problem.dataset.rule) && wanted[SEVERITIES.indexOf(problem.className)]);
          }
          entry.rests.forEach((rest) => (rest.hidden = !takes(rest.dataset.rule)));
        }
        if (!fits) continue;
        named += 1;
        clean += sum(counts) === 0;
        tally(entry.found);
        const kind = kinds.get(entry.kind) ?? { counts: none(), all: 0, with: 0 };
        add(kind.counts, counts);
        kind.all += 1;
        kind.with += sum(counts) > 0;
        kinds.set(entry.kind, kind);
        add(own, counts);
        if (here) {
          any = true;
          shown.push(entry);
        }
      }
      add(sums, own);
      if (section) {
        section.hidden = !any;
        write(heading, counted(own));
        all(".absent > li", section).forEach((problem) => {
          problem.hidden = !(takes(problem.dataset.rule) && wanted[SEVERITIES.indexOf(problem.className)]);
        });
      }
      for (const { row, kind, totals, folds } of rows) {
        row.hidden = !any;
        const counts = kind === undefined ? own : (kinds.get(kind)?.counts ?? none());
        totals.forEach(([at, cell]) => write(cell, String(counts[at])));
        for (const fold of folds) {
          const of = kinds.get(fold.dataset.kind) ?? { counts: none(), all: 0, with: 0 };
          show(fold, stateOf(of.counts), of.with + "/" + of.all);
          const label = fold.getAttribute("aria-label");
          fold.setAttribute("aria-label", label.slice(0, Number(fold.dataset.at)) + fill(words.kind, of));
        }
      }
    }
    for (const { row, rule, max } of charts) {
      const { counts, files } = byRule.get(rule) ?? { counts: none(), files: 0 };
      row.hidden = !files;
      write(row.querySelector(".all"), String(sum(counts)));
      write(row.querySelector(".files"), String(files));
      let start = 0;
      all("rect", row).forEach((rect, at) => {
        const width = Math.floor((counts[at] * 1000) / max);
        rect.setAttribute("x", start);
        rect.setAttribute("width", counts[at] ? Math.max(width, 4) : 0);
        start += width;
      });
    }
    for (const total of totals) {
      const of = total.dataset.of;
      if (of === "clean") write(total, fill(words.clean, { clean, all: named }));
      else if (/^[012]$/.test(of)) write(total, String(sums[of]));
    }
    if ((asked.length || narrowed) && shown.length <= FEW) shown.forEach(({ report }) => report && (report.open = true));
    const numbers = { shown: shown.length, reports: reports.length, found: sum(sums), problems };
    write(status, fill(status.dataset.words, numbers));
  };

  let waiting = 0;
  const soon = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(filter);
  };
  form.addEventListener("input", soon);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());

  const setOpen = (open) => all("details.report:not([hidden])").forEach((report) => (report.open = open));
  document.getElementById("open").addEventListener("click", () => setOpen(true));
  document.getElementById("close").addEventListener("click", () => setOpen(false));

  // A head sorts its table: numbers from the largest, names from A; once more, the other way round.
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const valueOf = (cell) => {
    const text = (cell.querySelector(".n") ?? cell).textContent.trim();
    return cell.tagName === "TH" ? text : (Number.parseFloat(text) || 0);
  };
  for (const head of all(".matrix th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.title = fill(words.sort, { column: button.textContent });
    head.append(button);
    button.addEventListener("click", () => {
      const at = Array.from(head.parentNode.children).indexOf(head);
      const body = head.closest("table").tBodies[0];
      const down = head.ariaSort ? head.ariaSort === "ascending" : at > 0;
      const compare = (one, other) => {
        const [a, b] = [one, other].map((row) => valueOf(row.children[at]));
        return typeof a === "string" ? collator.compare(a, b) : a - b;
      };
      body.append(...Array.from(body.rows).sort((one, other) => (down ? compare(other, one) : compare(one, other))));
      all("th", head.parentNode).forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
    });
  }

  // What a link leads to is shown and open, whatever the filter hides.
  const reveal = () => {
    const target = /^#[rskc]\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.hidden || target.closest("[hidden]")) {
      form.reset();
      filter();
    }
    if (target.matches("details")) target.open = true;
    target.scrollIntoView();
    const focus = target.querySelector("summary") ?? target;
    if (!focus.matches("summary")) focus.tabIndex = -1;
    focus.focus({ preventScroll: true });
  };
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link?.dataset.pick) {
      query.value = "";
      boxes.forEach((box) => (box.checked = true));
      rule.value = link.dataset.pick;
      filter();
    } else if (link && link.hash && link.hash === location.hash) {
      reveal();
    }
  });

  // On a narrow screen the form would push the students off it.
  const narrow = document.getElementById("narrow");
  narrow.hidden = false;
  narrow.open = innerWidth > 640;
  filter();
  reveal();
})();
