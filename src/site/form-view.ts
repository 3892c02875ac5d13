import { formatTimeLimit, type TimeLimit } from "../calendar/index.ts";
import { layoutForm, type FormLayout } from "../form/index.ts";
import type { Flow, FlowStep, Form, Library, ResolvedReference } from "../library/index.ts";

/** A step that takes the form in or puts it out. */
export interface FormUseView {
  readonly flow: string;
  readonly step: string;
  readonly href: string;
  readonly use: string;
  readonly actors: string;
  /** `自业务发生起20个工作日内`; null when the step has no limit. */
  readonly limit: string | null;
  readonly basis: ResolvedReference | null;
}

export interface FormView {
  readonly layout: FormLayout;
  readonly uses: readonly FormUseView[];
  /** By when each section is filled in, from the steps of whoever fills it. */
  readonly limits: readonly (readonly FormUseView[])[];
  readonly word: { readonly href: string };
}

/** A form as its page and its Word file show it: laid out, with the steps it belongs to and their limits. */
export function buildFormView(form: Form, library: Library, href: (to: string) => string): FormView {
  const steps = findSteps(form, library);
  const uses = steps.map(({ flow, step, use }) => describeUse(flow, step, use, href));
  return {
    layout: layoutForm(form),
    uses,
    limits: form.sections.map((section) => {
      const own = matchSteps(section, form, steps);
      return uses.filter(({ limit }, at) => limit !== null && own.includes(steps[at]?.step));
    }),
    word: { href: href(`/forms/${form.slug}.docx`) },
  };
}

interface Use {
  readonly flow: Flow;
  readonly step: FlowStep;
  readonly use: string;
}

/** Steps by flow; one that both takes the form in and puts it out stands once. */
function findSteps(form: Form, library: Library): Use[] {
  const found = new Map<FlowStep, Use>();
  for (const { flow: flowId, step: stepId, use } of form.steps) {
    const flow = library.flows.get(flowId);
    const step = flow?.steps.find(({ id }) => id === stepId);
    if (!flow || !step) continue;
    const word = use === "input" ? "用到" : "形成";
    const before = found.get(step);
    found.set(step, {
      flow,
      step,
      use: before && before.use !== word ? "用到并形成" : word,
    });
  }
  return [...found.values()];
}

/**
 * Steps in which a section is filled in: those of its filler that share its name (申请, 财务审核). Where none does,
 * those that he leads and that no other section of his is named after.
 */
function matchSteps(
  { title, filledBy }: Form["sections"][number],
  form: Form,
  steps: readonly Use[],
): (FlowStep | undefined)[] {
  const own = steps.map(({ step }) => step).filter(({ actors }) => actors.includes(filledBy));
  const named = own.filter(({ name }) => sharesName(title, name));
  if (named.length > 0) return named;
  const others = form.sections.filter((section) => section.filledBy === filledBy && section.title !== title);
  return own.filter(
    ({ actors, name }) => actors[0] === filledBy && !others.some((other) => sharesName(other.title, name)),
  );
}

function sharesName(title: string, name: string): boolean {
  const plain = title.replace(/^[一二三四五六七八九十]+、|[（(].*$/g, "");
  return plain.includes(name) || name.includes(plain);
}

function describeUse(flow: Flow, step: FlowStep, use: string, href: (to: string) => string): FormUseView {
  return {
    flow: flow.title,
    step: `${step.label}${step.name}`,
    href: href(`/flows/${flow.slug}/#${step.anchor}`),
    use,
    actors: step.actors.join("、"),
    limit: describeLimit(step.limit, step.limitFrom),
    basis: step.basis[0] ?? null,
  };
}

/** `20个工作日` from `业务发生` → `自业务发生起20个工作日内`. */
function describeLimit(limit: TimeLimit, from: string | undefined): string | null {
  if (limit.unit === "none") return null;
  const words = formatTimeLimit(limit);
  if (limit.quantity === null || limit.before || limit.atLeast || limit.event !== null) return words;
  return from === undefined ? `${words}内` : `自${from}起${words}内`;
}
