import { versionOn, type Lead, type Library, type ResolvedReference } from "../library/index.ts";
import type { PostData, UnitData } from "../schemas/index.ts";
import { indexActors, unitWithChildren } from "./actors.ts";
import { collectDuties, type DutyText } from "./duties-view.ts";
import {
  listApprovalParts,
  listFilledForms,
  listFlowParts,
  listLeads,
  type ApprovalPart,
  type FlowPart,
} from "./involvement.ts";
import { buildTaskYears, taskAddress } from "./key-tasks-view.ts";
import type { Named, TaskEntry } from "./unit-view.ts";
import { resolveWritten } from "./written-reference.ts";

/** What a post's unit adds to what the post itself has to do. */
export interface UnitPart {
  readonly slug: string;
  readonly name: string;
  readonly to: string;
  readonly duties: readonly string[];
  readonly tasksLed: readonly TaskEntry[];
  readonly leading: readonly string[];
}

export interface ConductPart {
  readonly title: string;
  readonly to: string;
  /** Units whose staff it binds, when the post alone does not tell; empty when it binds this post. */
  readonly onlyIn: readonly string[];
  readonly chapters: readonly {
    readonly title: string;
    readonly articles: readonly (Named & { readonly gist: string | null })[];
  }[];
}

export interface PostView {
  readonly post: PostData;
  readonly address: string;
  /** 岗位，机要档案科. */
  readonly kindWords: string;
  readonly unit: UnitPart | null;
  /** Units to choose from, for a post that every unit has. */
  readonly choices: readonly UnitPart[];
  readonly incompatible: readonly { readonly text: string; readonly to: string | null }[];
  readonly duties: readonly DutyText[];
  readonly flows: readonly FlowPart[];
  readonly filled: ReturnType<typeof listFilledForms>;
  readonly approvals: readonly ApprovalPart[];
  readonly leading: readonly Lead[];
  readonly supporting: readonly Lead[];
  readonly tasks: readonly TaskEntry[];
  readonly tips: readonly {
    readonly text: string;
    readonly flow: string;
    readonly basis: ResolvedReference | null;
  }[];
  readonly conduct: ConductPart | null;
  /** 15 个环节，21 条条文…; counted. */
  readonly counts: string;
}

/** Everything in the handbook that binds a post, as one page. */
export function buildPostView(post: PostData, library: Library): PostView {
  const index = indexActors(library);
  const own = new Set([post.name, ...post.aliases]);
  const unit = library.units.find(
    ({ name, aliases }) => post.unit === name || aliases.includes(post.unit ?? ""),
  );
  const duties = collectDuties([...own], library);
  const flows = listFlowParts(own, library);
  const filled = listFilledForms(own, library);
  const approvals = listApprovalParts(own, library);
  return {
    post,
    address: index.posts.find((entry) => entry.post === post)?.address ?? "/posts/",
    kindWords: [post.kind, unit?.name ?? post.unit].filter(Boolean).join("，"),
    unit: unit ? describeUnit(unit, library) : null,
    choices:
      post.kind === "岗位" && post.unit === undefined
        ? library.units.map((entry) => describeUnit(entry, library))
        : [],
    incompatible: post.incompatibleWith.map((name) => ({
      text: name,
      to: index.find(name)?.address ?? null,
    })),
    duties,
    flows,
    filled,
    approvals,
    ...listLeads(own, library),
    tasks: buildTaskYears(library).flatMap((year) =>
      year.rows
        .filter(({ person }) => own.has(person.text))
        // 处室负责人 of whichever unit is responsible: only a unit's own page can tell whose task it is.
        .filter(() => post.unit !== undefined)
        .map((row) => ({ row, to: taskAddress(row, year) })),
    ),
    tips: flows.flatMap(({ flow }) =>
      flow.tip
        ? [{ text: flow.tip.text, flow: flow.title, basis: resolveWritten(flow.tip.basis, library) }]
        : [],
    ),
    conduct: describeConduct(post, library),
    counts: countWords(duties, flows, filled.length, approvals.length),
  };
}

function countWords(
  duties: readonly DutyText[],
  flows: readonly FlowPart[],
  forms: number,
  approvals: number,
): string {
  const articles = duties
    .filter(({ period }) => period.shown)
    .reduce((sum, { articles: { length } }) => sum + length, 0);
  const steps = flows.reduce((sum, { steps: { length } }) => sum + length, 0);
  const parts = [
    [articles, "条条文"],
    [steps, `个环节（${flows.length} 条流程）`],
    [forms, "张要填的表单"],
    [approvals, "项审批"],
  ].filter(([count]) => count !== 0);
  return parts.map(([count, what]) => `${count} ${what}`).join("、");
}

function describeUnit(unit: UnitData, library: Library): UnitPart {
  const own = new Set([unit.name, ...unit.aliases]);
  const found = indexActors(library).units.find((entry) => entry.unit === unit);
  return {
    slug: found?.slug ?? unit.id.toLowerCase(),
    name: unit.name,
    to: found?.address ?? "/units/",
    duties: unit.duties,
    tasksLed: buildTaskYears(library).flatMap((year) =>
      year.rows
        .filter((row) => own.has(row.unit.text) && row.completedOn === null)
        .map((row) => ({ row, to: taskAddress(row, year) })),
    ),
    leading: listLeads(own, library).leading.map(({ matter }) => matter),
  };
}

/** The office's conduct rules, as far as they bind the post. */
function describeConduct(post: PostData, library: Library): ConductPart | null {
  const { office, regulations, units } = library;
  const regulation = regulations.get(office.conductRegulation ?? "");
  // Bodies and outsiders are no staff.
  if (!regulation || post.kind === "机构") return null;
  const bound = office.conductUnits.flatMap((name) => unitWithChildren(name, units));
  const outside = bound.length > 0 && post.unit !== undefined && !bound.includes(post.unit);
  if (outside) return null;
  const version = versionOn(regulation, office.edition);
  const { articles, statute } = version;
  const titles = new Map(
    statute.children.flatMap((block) =>
      block.type === "chapter" ? [[block.label, `${block.label}　${block.title}`] as const] : [],
    ),
  );
  const labels = [...new Set(articles.map(({ divisionPath }) => divisionPath[0] ?? ""))];
  return {
    title: regulation.title,
    to: `/regulations/${regulation.slug}/`,
    onlyIn: bound.length > 0 && post.unit === undefined ? office.conductUnits : [],
    chapters: labels.map((label) => ({
      title: titles.get(label) ?? label,
      articles: articles
        .filter(({ divisionPath }) => (divisionPath[0] ?? "") === label)
        .map((article) => ({
          text: article.label,
          to: `/regulations/${regulation.slug}/#${article.id}`,
          gist: version.gists.get(article.id)?.gist ?? null,
        })),
    })),
  };
}

export interface PostGroup {
  readonly title: string;
  /** The unit's name; null for posts that no unit owns. */
  readonly unit: string | null;
  readonly posts: readonly (Named & { readonly description: string | undefined; readonly slug: string })[];
}

/** All posts: those of each unit, those that every unit has, roles, bodies. */
export function buildPostGroups(library: Library): PostGroup[] {
  const { posts } = indexActors(library);
  const entry = ({ name, address, post, slug }: (typeof posts)[number]) => ({
    text: name,
    to: address,
    slug,
    description: post.description,
  });
  const byUnit = library.units.map(({ name, aliases }) => ({
    title: name,
    unit: name,
    posts: posts.filter(({ post }) => post.unit === name || aliases.includes(post.unit ?? "")).map(entry),
  }));
  const without = (kind: PostData["kind"], title: string): PostGroup => ({
    title,
    unit: null,
    posts: posts.filter(({ post }) => post.unit === undefined && post.kind === kind).map(entry),
  });
  return [
    ...byUnit,
    without("领导", "领导"),
    without("岗位", "各处室都有的岗位"),
    without("角色", "办事时的角色"),
    without("机构", "机构和处室的称谓"),
  ].filter((group) => group.posts.length > 0);
}
