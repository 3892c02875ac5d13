import { nameDraft, nameDrafts, readDraft, writeDraft, type Draft } from "../../form/draft.ts";
import { make, type Control } from "./control.ts";
import { listDrafts, loadDraft, removeDraft, storeDraft, storeWorks } from "./draft-store.ts";
import { makeFieldControl } from "./field-control.ts";
import { Followers } from "./followers.ts";
import { makeLinesControl, type LinesControl } from "./lines-control.ts";

const kept = "填写的内容只存在这台电脑的这个浏览器里，不上传，换电脑、换浏览器都看不到。公用电脑用完请清除。";
const notKept = "这个窗口不让网页保存内容：关掉页面，填写的内容就没有了，请填好就打印。";

const found = document.querySelector<HTMLElement>("[data-form]");
if (found) setUp(found);

/** Makes the sheet fillable; what is typed stays in this browser. */
function setUp(sheet: HTMLElement): void {
  const form = sheet.dataset["form"] ?? "";
  const owner = sheet.dataset["formOwner"] ?? "";
  const name = nameDraft(owner, form, sheet.dataset["formEdition"] ?? "");
  const status = document.querySelector<HTMLElement>("[data-form-status]");
  const say = (words: string): void => {
    if (status) status.textContent = words;
  };
  const works = storeWorks();
  const controls = new Map<string, Control>();
  const tables = new Map<string, LinesControl>();
  const cells = [...sheet.querySelectorAll<HTMLElement>("[data-field]")];
  const followers = new Followers(cells, controls, tables);

  let timer = 0;
  const save = (): void => {
    clearTimeout(timer);
    timer = 0;
    if (!works) return;
    const text = writeDraft(readAll(controls));
    if (text === null) removeDraft(name);
    else if (!storeDraft(name, text)) say(notKept);
  };
  const changed = (): void => {
    followers.follow();
    setTools();
    clearTimeout(timer);
    timer = window.setTimeout(save, 250);
  };
  for (const cell of cells) {
    const control = makeFieldControl(cell, changed);
    if (control) controls.set(control.key, control);
  }
  for (const holder of sheet.querySelectorAll<HTMLElement>("[data-lines]")) {
    const control = makeLinesControl(holder, changed, say);
    controls.set(control.key, control);
    tables.set(control.key, control);
  }
  sheet.dataset["live"] = "";
  document.querySelector("[data-form-noscript]")?.remove();

  const writeAll = (draft: Draft | null): void => {
    for (const [key, control] of controls) control.write(draft?.[key] ?? null);
    followers.follow();
    setTools();
  };
  const clear = document.querySelector<HTMLButtonElement>("[data-form-clear]");
  const undo = document.querySelector<HTMLButtonElement>("[data-form-undo]");
  const setTools = (): void => {
    if (clear) clear.hidden = writeDraft(readAll(controls)) === null;
  };
  let cleared: Draft | null = null;
  clear?.addEventListener("click", () => {
    cleared = readAll(controls);
    writeAll(null);
    clearTimeout(timer);
    for (const stored of listDrafts(nameDrafts(owner, form))) removeDraft(stored);
    showEarlier();
    say("已清除，这个浏览器里不再留有这张表填写的内容。");
    if (undo) {
      undo.hidden = false;
      undo.focus();
    }
  });
  undo?.addEventListener("click", () => {
    writeAll(cleared);
    cleared = null;
    save();
    undo.hidden = true;
    clear?.focus();
    say("已恢复。");
  });
  const print = document.querySelector<HTMLButtonElement>("[data-form-print]");
  if (print) print.hidden = false;
  print?.addEventListener("click", () => {
    save();
    window.print();
  });

  /** Drafts of other editions: to be taken over or thrown away, never left behind unseen. */
  const showEarlier = (): void => {
    const place = document.querySelector<HTMLElement>("[data-form-earlier]");
    const others = listDrafts(nameDrafts(owner, form)).filter((stored) => stored !== name);
    place?.replaceChildren(
      ...others.map((stored) => {
        const take = make("button", { type: "button" }, "取用");
        const drop = make("button", { type: "button" }, "删除");
        take.addEventListener("click", () => {
          writeAll(readDraft(loadDraft(stored)));
          removeDraft(stored);
          save();
          showEarlier();
          say("已取用，请逐项核对。");
        });
        drop.addEventListener("click", () => {
          removeDraft(stored);
          showEarlier();
          say("已删除。");
        });
        const edition = stored.slice(stored.lastIndexOf("@") + 1);
        return make(
          "p",
          { class: "form-storage" },
          `这个浏览器里还存有按${edition}版填写的内容。`,
          take,
          drop,
        );
      }),
    );
    if (place) place.hidden = others.length === 0;
  };

  const storage = document.querySelector<HTMLElement>("[data-form-storage]");
  if (storage) {
    storage.textContent = works ? kept : notKept;
    storage.hidden = false;
  }
  const draft = works ? readDraft(loadDraft(name)) : null;
  writeAll(draft);
  if (draft) say("已恢复上次在这个浏览器里填写的内容。");
  if (works) showEarlier();
  window.addEventListener("pagehide", () => {
    if (timer) save();
  });
}

function readAll(controls: ReadonlyMap<string, Control>): Draft {
  return Object.fromEntries([...controls].map(([key, control]) => [key, control.read()]));
}
