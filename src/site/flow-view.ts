import { formatTimeLimit } from "../calendar/index.ts";
import { indexActors } from "./actors.ts";
import { findApprovalLinks, type ApprovalLink } from "./approval-links.ts";
import { deadlineAddress } from "./deadline-view.ts";
import type { Flow, FlowStep, Library } from "../library/index.ts";

export interface StepView {
  readonly step: FlowStep;
  readonly limit: string;
  /** Where the limit is counted from any day. */
  readonly limitHref: string | null;
  /** Who acts, the one responsible first; with a link where the name is that of a post or a unit. */
  readonly actors: readonly { readonly text: string; readonly to: string | null }[];
  /** Who approves, where the step is an approval. */
  readonly approvals: readonly ApprovalLink[];
  readonly exceptions: readonly {
    readonly when: string;
    readonly limit: string;
    readonly note: string | undefined;
  }[];
  readonly branches: readonly {
    readonly when: string;
    readonly action: string | undefined;
    readonly to: string;
    readonly href: string | null;
  }[];
}

export interface TrackView {
  readonly anchor: string;
  readonly title: string;
  readonly note: string | undefined;
  readonly rows: readonly StepView[];
}

export interface FlowView {
  readonly regulation: { readonly title: string; readonly href: string } | null;
  readonly formTitles: ReadonlyMap<string, string>;
  readonly tracks: readonly TrackView[];
}

/** A flow as its page shows it: steps by track, limits in words, branches as links. */
export function buildFlowView(flow: Flow, library: Library, href: (to: string) => string): FlowView {
  const regulation = library.regulations.get(flow.regulation);
  const formTitles = new Map([...library.forms.values()].map((form) => [form.id, form.title]));
  const index = indexActors(library);
  const view = (step: FlowStep): StepView => ({
    step,
    actors: step.actors.map((name) => ({ text: name, to: index.find(name)?.address ?? null })),
    limit: formatTimeLimit(step.limit),
    limitHref: deadlineAddress(step.limit, href),
    approvals: /批|签发|审定/.test(step.name) ? findApprovalLinks(step.basis, library, href) : [],
    exceptions: [...step.urgent, ...step.variants].map(({ when, limit, note }) => ({
      when,
      limit: formatTimeLimit(limit),
      note,
    })),
    branches: step.branches.map((branch) => ({
      when: branch.when,
      action: branch.action,
      ...describeTarget(branch.to, flow, library, href),
    })),
  });
  const common = flow.steps.filter((step) => step.track === undefined);
  const tracks: TrackView[] = flow.tracks.map((track, at) => ({
    anchor: `track-${at + 1}`,
    title: `${track.id}　${track.title}`,
    note: track.note,
    rows: flow.steps.filter((step) => step.track === track.id).map(view),
  }));
  const shared = { anchor: "steps", title: tracks.length > 0 ? "各线共用的环节" : "环节", note: undefined };
  return {
    regulation: regulation
      ? { title: regulation.title, href: href(`/regulations/${regulation.slug}/`) }
      : null,
    formTitles,
    tracks: [
      ...(common.length > 0 ? [{ ...shared, rows: common.map(view) }] : []),
      ...tracks.filter(({ rows }) => rows.length > 0),
    ],
  };
}

/** Where a branch leads, in words and as a link. */
function describeTarget(
  to: string,
  flow: Flow,
  library: Library,
  href: (to: string) => string,
): { to: string; href: string | null } {
  const step = flow.steps.find(({ id }) => id === to);
  if (step) return { to: `转到${step.label}${step.name}`, href: `#${step.anchor}` };
  const id = /^[A-Z]{1,4}-\d+/.exec(to)?.[0];
  const other = id === undefined ? undefined : library.flows.get(id);
  if (!other) return { to: to === "结束" ? "到此结束" : to, href: null };
  const rest = to.slice(other.id.length);
  return { to: `转入${other.title}${rest}`, href: href(`/flows/${other.slug}/`) };
}
