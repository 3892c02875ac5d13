import { readFile } from "node:fs/promises";
import path from "node:path";
import { civilDateInChina, parseCivilDate, type CivilDate } from "../src/calendar/index.ts";
import {
  draftCase,
  draftFlow,
  draftForm,
  draftRegulation,
  draftVersion,
  findCode,
  findExplainer,
  findPrefix,
  findSubject,
  nextCaseSlug,
  nextDocumentNumber,
  nextId,
  nextIssueDay,
  type Draft,
} from "../src/drafting/index.ts";
import { locateProvision, versionOn, type Library, type Regulation } from "../src/library/index.ts";
import { parseDocumentNumber, parseProvisionReference } from "../src/schemas/index.ts";
import { cutFrontMatter, decodeText } from "../src/source/index.ts";
import { Unanswered, type Ask } from "./ask.ts";

export type Given = Readonly<Record<string, string | undefined>>;

/** What the questions for a new file need. */
export interface Desk {
  readonly library: Library;
  /** The content folder. */
  readonly folder: string;
  readonly ask: Ask;
  readonly given: Given;
  /** What is made: a regulation's identifier behind `new version`. */
  readonly subject: string | undefined;
}

export const makers: Readonly<Record<string, (desk: Desk) => Promise<Draft>>> = {
  regulation: makeRegulation,
  version: makeVersion,
  flow: makeFlow,
  form: makeForm,
  case: makeCase,
};

const refuseDate = (answer: string): string | null =>
  parseCivilDate(answer) === null ? `日期“${answer}”应写成 2027-03-01` : null;

async function askDate(desk: Desk, label: string, option: string, proposal: CivilDate): Promise<CivilDate> {
  const answer = await desk.ask(desk.given[option], {
    label,
    proposal,
    option: `--${option}`,
    refuse: refuseDate,
  });
  return parseCivilDate(answer) ?? proposal;
}

/** Day of issue and of effect, then the number, whose year is that of issue. */
async function askIssue(
  desk: Desk,
  code: string,
): Promise<{ issuedOn: CivilDate; effectiveOn: CivilDate; documentNumber: string }> {
  const day = nextIssueDay(civilDateInChina(Date.now()));
  const effectiveOn = await askDate(desk, "施行日", "effective", day);
  // A text is not issued after the day from which it applies.
  const issuedOn = await askDate(desk, "印发日", "issued", day > effectiveOn ? effectiveOn : day);
  const documentNumber = await desk.ask(desk.given["number"], {
    label: "发文字号",
    proposal: nextDocumentNumber(desk.library, code, Number(issuedOn.slice(0, 4))),
    option: "--number",
    refuse: (answer) => (parseDocumentNumber(answer) === null ? "发文字号应写成“某发〔2027〕1号”" : null),
  });
  return { issuedOn, effectiveOn, documentNumber };
}

async function askRegulation(desk: Desk, given: string | undefined, option: string): Promise<Regulation> {
  const { library } = desk;
  const id = await desk.ask(given?.toUpperCase(), {
    label: "哪件制度（编号）",
    proposal: null,
    option,
    refuse: (answer) =>
      library.regulations.has(answer.toUpperCase()) ? null : `没有编号为“${answer}”的制度`,
  });
  const regulation = library.regulations.get(id.toUpperCase());
  if (!regulation) throw new Unanswered(`没有编号为“${id}”的制度`);
  return regulation;
}

async function makeVersion(desk: Desk): Promise<Draft> {
  const regulation = await askRegulation(desk, desk.subject ?? desk.given["regulation"], "制度编号");
  const latest = regulation.versions.at(-1) ?? regulation.versions[0];
  const { documentNumber, issuedOn, effectiveOn } = await askIssue(desk, latest.documentNumber.issuerCode);
  if (effectiveOn <= latest.effectiveOn) {
    throw new Unanswered(
      `--effective：${effectiveOn} 不晚于最近一个文本的施行日 ${latest.effectiveOn}；已印发的文本不改`,
    );
  }
  const changeKind = await desk.ask(desk.given["kind"], {
    label: "变动方式",
    proposal: "修正",
    option: "--kind",
    choices: ["修正", "修订"],
  });
  // "" is an answer here: what changed is often known only at the end.
  const changeNote = await desk.ask(desk.given["note"], {
    label: "改了什么（一句话）",
    proposal: "",
    option: "--note",
  });
  const { text } = decodeText(await readFile(path.join(desk.folder, latest.path)), latest.file);
  const cut = text === null ? null : cutFrontMatter(text);
  if (!cut) throw new Unanswered(`${latest.file} 读不出来，先运行 npx handbook check`);
  return draftVersion({
    slug: regulation.slug,
    front: cut.yaml,
    body: cut.body,
    title: latest.title,
    oldNumber: latest.documentNumber.written,
    documentNumber,
    issuedOn,
    effectiveOn,
    changeKind: changeKind === "修订" ? "revision" : "amendment",
    changeNote: changeNote || null,
  });
}

async function makeRegulation(desk: Desk): Promise<Draft> {
  const { library, given, ask } = desk;
  const { office } = library;
  const ids = [...library.regulations.keys(), ...library.planned.map(({ id }) => id)];
  const title = await ask(given["title"] ?? desk.subject, {
    label: "名称",
    proposal: null,
    option: "--title",
  });
  const id = await ask(given["id"], {
    label: "编号",
    proposal: nextId(ids, findPrefix(library.regulations.keys(), "ZD")),
    option: "--id",
    refuse: (answer) => (library.regulations.has(answer) ? `编号“${answer}”已经用了` : null),
  });
  const category = await ask(given["category"], {
    label: "类别",
    proposal: null,
    option: "--category",
    choices: office.categories.map((each) => each.id),
  });
  const ownerUnit = await askUnit(desk, "主责科室");
  const approvedBy = await ask(given["approved-by"], {
    label: "由谁审定",
    proposal: office.approvers.at(-1) ?? null,
    option: "--approved-by",
    choices: office.approvers,
  });
  const code = await ask(given["code"], {
    label: "发文代字",
    proposal: findCode(library, approvedBy) ?? office.series[0]?.code ?? null,
    option: "--code",
    choices: office.series.map((each) => each.code),
  });
  const issue = await askIssue(desk, code);
  const summary = await ask(given["summary"], {
    label: "一句话说明管什么事",
    proposal: "（待写：管什么事、给谁用）",
    option: "--summary",
  });
  const supersedes = (given["supersedes"] ?? "").split(/[,，、\s]+/).filter(Boolean);
  const replaced = supersedes.map((each) => {
    const regulation = library.regulations.get(each.toUpperCase());
    if (!regulation) throw new Unanswered(`--supersedes：没有编号为“${each}”的制度`);
    const last = regulation.versions.at(-1) ?? regulation.versions[0];
    return { id: regulation.id, title: last.title, documentNumber: last.documentNumber.written };
  });
  return draftRegulation({
    id,
    title,
    category,
    ownerUnit,
    approvedBy,
    reviewEveryMonths: 24,
    summary,
    ...issue,
    explainer: findExplainer(library) ?? office.office,
    supersedes: replaced,
  });
}

function askUnit({ library, given, ask }: Desk, label: string): Promise<string> {
  const names = library.units.map(({ name }) => name);
  return ask(given["owner"], { label, proposal: null, option: "--owner", choices: names });
}

async function makeFlow(desk: Desk): Promise<Draft> {
  const { library, given, ask } = desk;
  const title = await ask(given["title"] ?? desk.subject, {
    label: "名称",
    proposal: null,
    option: "--title",
  });
  const regulation = await askRegulation(desk, given["regulation"], "--regulation");
  const subject = findSubject(versionOn(regulation, library.office.edition), library);
  const ids = [...library.flows.keys(), ...library.planned.map(({ id }) => id)];
  const actor = await ask(given["actor"], {
    label: "第一步由谁办",
    proposal: subject?.actor ?? null,
    option: "--actor",
  });
  return draftFlow({
    id: given["id"] ?? nextId(ids, findPrefix(library.flows.keys(), "LC")),
    title,
    regulation: regulation.id,
    ownerUnit: given["owner"] ?? regulation.ownerUnit,
    actor,
    article: given["article"] ?? subject?.article ?? "第一条",
  });
}

async function makeForm(desk: Desk): Promise<Draft> {
  const { library, given, ask } = desk;
  const title = await ask(given["title"] ?? desk.subject, {
    label: "名称",
    proposal: null,
    option: "--title",
  });
  const basis = await ask(given["basis"], {
    label: "依据（如 ZD-01第四条）",
    proposal: null,
    option: "--basis",
    refuse: (answer) => refuseReference(answer, library),
  });
  const owner = library.regulations.get(parseProvisionReference(basis)?.document ?? "")?.ownerUnit ?? null;
  const ids = [...library.forms.keys(), ...library.planned.map(({ id }) => id)];
  return draftForm({
    id: given["id"] ?? nextId(ids, findPrefix(library.forms.keys(), "BD")),
    title,
    ownerUnit: await ask(given["owner"], { label: "管理科室", proposal: owner, option: "--owner" }),
    basis,
    filledBy: await ask(given["filled-by"], {
      label: "谁填",
      proposal: library.posts.find(({ kind }) => kind === "角色")?.name ?? null,
      option: "--filled-by",
    }),
  });
}

async function makeCase(desk: Desk): Promise<Draft> {
  const { library, given, ask } = desk;
  const clause = await ask(given["clause"], {
    label: "哪一条（如 ZD-01第六条）",
    proposal: null,
    option: "--clause",
    refuse: (answer) => refuseReference(answer, library),
  });
  const title = await ask(given["title"] ?? desk.subject, {
    label: "短标题",
    proposal: null,
    option: "--title",
  });
  return draftCase({ slug: nextCaseSlug(library.conduct.map(({ slug }) => slug)), clause, title });
}

function refuseReference(written: string, { regulations, office }: Library): string | null {
  const reference = parseProvisionReference(written);
  if (reference === null) return "条文出处应写成“ZD-01第四条”";
  const regulation = regulations.get(reference.document);
  if (!regulation) return `没有编号为“${reference.document}”的制度`;
  if (reference.provision === null) return null;
  const found = locateProvision(versionOn(regulation, office.edition).statute, reference.provision);
  return "missing" in found ? `《${regulation.title}》没有“${reference.provision}”：${found.missing}` : null;
}
