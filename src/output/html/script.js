"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const form = document.getElementById("filter");
  const [query, rule, status] = ["q", "rule", "status"].map((id) => document.getElementById(id));
  const boxes = all("input[name=severity]", form);
  // Reports are opened by themselves when so few are left.
  const FEW = 30;

  // Typed without marks, a name is found all the same: "nguyen" finds "Nguyễn", "duc" finds "Đức".
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");

  const cells = new Map(all("a[data-report]").map((cell) => [cell.dataset.report, cell]));
  const rows = all("tr[data-student]");
  const students = all(".student").map((section, index) => ({
    section,
    row: rows[index],
    reports: all(".report", section).map((report) => ({
      report,
      cell: cells.get(report.id.slice(1)),
      text: plain(section.querySelector("h3").firstChild.textContent + " " + report.querySelector("h4").textContent),
      problems: all(".found > li", report),
    })),
  }));
  const reports = students.flatMap((student) => student.reports);
  const total = reports.reduce((sum, { problems }) => sum + problems.length, 0);

  const filter = () => {
    const words = plain(query.value).split(/\s+/).filter(Boolean);
    const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const narrowed = rule.value !== "" || wanted.size < boxes.length;
    const shown = [];
    let count = 0;
    for (const { section, row, reports } of students) {
      let any = false;
      for (const entry of reports) {
        const named = words.every((word) => entry.text.includes(word));
        let found = 0;
        for (const problem of entry.problems) {
          const fits = (rule.value === "" || problem.dataset.rule === rule.value) && wanted.has(problem.className);
          if (problem.hidden === fits) problem.hidden = !fits;
          found += fits;
        }
        const fits = named && (found > 0 || !narrowed);
        if (entry.report.hidden === fits) entry.report.hidden = !fits;
        entry.cell?.classList.toggle("out", !fits);
        if (fits) {
          any = true;
          count += found;
          shown.push(entry.report);
        }
      }
      section.hidden = !any;
      if (row) row.hidden = !any;
    }
    if ((words.length || narrowed) && shown.length <= FEW) shown.forEach((report) => (report.open = true));
    const numbers = { shown: shown.length, reports: reports.length, found: count, problems: total };
    status.textContent = status.dataset.words.replace(/\{(\w+)\}/g, (_, name) => numbers[name]);
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

  // What a link leads to is shown and open, whatever the filter hides.
  const reveal = () => {
    const target = /^#[rs]\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
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

  form.hidden = false;
  filter();
  reveal();
})();
