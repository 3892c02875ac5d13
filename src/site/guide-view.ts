import { addDays, addWorkingDays, formatCivilDate, type CivilDate } from "../calendar/index.ts";
import {
  isStanding,
  type Flow,
  type FlowStep,
  type Library,
  type Regulation,
  type Version,
} from "../library/index.ts";
import { walkBlocks } from "../statute/walk.ts";

/** The worked example of the editing guide: a limit of the office's own handbook made a little shorter. */
export interface GuideExample {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly article: string;
  /** The words to be changed, before and after: `20日内`. */
  readonly from: string;
  readonly to: string;
  readonly effectiveOn: CivilDate;
  readonly effectiveDay: string;
  /** Inside the content folder. */
  readonly oldPath: string;
  readonly newPath: string;
  /** What rests on the article. */
  readonly flow: string;
  readonly flowPath: string;
  readonly step: string;
  readonly limit: string;
  /** Commands of the example by what they are for, in the order of the guide. */
  readonly commands: Readonly<Record<GuideCommand, string>>;
}

export const guideCommands = [
  "branch",
  "new",
  "check",
  "preview",
  "redline",
  "page",
  "export",
  "stage",
  "commit",
] as const;
export type GuideCommand = (typeof guideCommands)[number];

/** Far enough ahead to be approved, printed and explained. */
const daysAhead = 90;

/** Null for an office without a limit in days on which a step of a flow rests. */
export function buildGuideExample(library: Library): GuideExample | null {
  const found = [...library.flows.values()].flatMap((flow) =>
    flow.steps.flatMap((step) => {
      const example = findLimit(flow, step, library);
      return example ? [{ example, days: step.limit.quantity?.max ?? 0 }] : [];
    }),
  );
  // The longest one is worth shortening.
  return found.sort((a, b) => b.days - a.days)[0]?.example ?? null;
}

function findLimit(flow: Flow, step: FlowStep, library: Library): GuideExample | null {
  const { office, regulations } = library;
  const days = step.limit.quantity?.max ?? 0;
  if (step.limit.unit !== "workingDay" || days < 2 || days !== step.limit.quantity?.min) return null;
  const [basis] = step.basis;
  const regulation = basis && regulations.get(basis.document);
  const version = regulation?.versions.at(-1);
  if (!basis || !regulation || !version || !isStanding(regulation, office)) return null;
  const target = basis.targets.find((each) => each.version === version.key);
  const article = version.articles.find(({ id }) => id === (target?.articleId ?? basis.articleId));
  if (!article) return null;
  const text = [...walkBlocks([article])].map((node) => ("text" in node ? node.text : "")).join("\n");
  // 20日内, 2个工作日内: the figure and the unit, standing once in the whole text of the article
  const from = new RegExp(`(?<![\\d.])${days}(?:个工作)?日内`).exec(text)?.[0];
  if (from === undefined || text.split(from).length !== 2) return null;
  const fewer = days - Math.max(1, Math.floor(days / 4));
  return describe({
    regulation,
    version,
    article: article.label,
    from,
    to: from.replace(String(days), String(fewer)),
    flow,
    step,
    edition: office.edition,
  });
}

interface Found {
  readonly regulation: Regulation;
  readonly version: Version;
  readonly article: string;
  readonly from: string;
  readonly to: string;
  readonly flow: Flow;
  readonly step: FlowStep;
  readonly edition: CivilDate;
}

function describe({ regulation, version, article, from, to, flow, step, edition }: Found): GuideExample {
  const start = version.effectiveOn > edition ? version.effectiveOn : edition;
  const effectiveOn = addWorkingDays(addDays(start, daysAhead), 1).due;
  const { id, slug, title } = regulation;
  return {
    id,
    slug,
    title,
    article,
    from,
    to,
    effectiveOn,
    effectiveDay: formatCivilDate(effectiveOn),
    oldPath: version.path,
    newPath: `regulations/${slug}/${effectiveOn}.mdx`,
    flow: flow.title,
    flowPath: flow.path,
    step: `第${step.label}步“${step.name}”`,
    limit: step.limit.written,
    commands: {
      branch: `git switch -c ${slug}-${effectiveOn}`,
      new: `npx handbook new version ${id} --effective ${effectiveOn} --note "${article}的${from}改为${to}。" --yes`,
      check: "npm run check",
      preview: "npm run dev",
      redline: "npx handbook redline",
      page: "npx handbook redline --html 改动说明.html",
      export: `npx handbook export ${id} --docx`,
      stage: "git add src/content",
      commit: `git commit -m "《${title}》${article}：${from}改为${to}"`,
    },
  };
}
