import type { FlowFacts, FlowFinding, PostFacts, StepFacts } from "./types.ts";

/**
 * Functions that offices keep apart, told by a step's name, with the post that performs each. Approving is no post of
 * its own: many posts approve, none of them may keep the seal.
 */
const functions: readonly { readonly post: string; readonly pattern: RegExp }[] = [
  // 审批 · 审核审批 · 签发 · 审定
  { post: "审批人", pattern: /审批|批准|签发|审定/ },
  // 核对用印 · 用印分发
  { post: "监印人", pattern: /用印|盖章|监印/ },
  // 财务审核 · 入账归档 · 核销账卡
  { post: "会计", pattern: /财务审核|入账|记账|核销账/ },
  // 付款
  { post: "出纳", pattern: /付款|支付/ },
];
const approver = "审批人";
const sealKeeper = "监印人";

interface PostIndex {
  /** Names of the posts that a name or alias stands for. */
  resolve(name: string): readonly string[];
  clash(a: string, b: string): boolean;
}

/**
 * One role never holds two posts that the list of posts calls incompatible (会计/出纳), and never approves what it
 * seals (审批/监印). Found are: an actor's name that stands for two such posts; a step whose function falls to an
 * incompatible post; one role that is responsible for the functions of two such posts in one flow.
 */
export function checkPosts(flow: Pick<FlowFacts, "steps">, posts: readonly PostFacts[]): FlowFinding[] {
  const known = indexPosts(posts);
  return [
    ...flow.steps.flatMap((step, index) => [
      ...checkNames(step, index, known),
      ...checkFunction(step, index, known),
    ]),
    ...checkRoles(flow, known),
  ];
}

function indexPosts(posts: readonly PostFacts[]): PostIndex {
  const byName = new Map<string, string[]>();
  for (const { name, aliases } of posts) {
    for (const word of new Set([name, ...aliases])) byName.set(word, [...(byName.get(word) ?? []), name]);
  }
  const clashes = new Set<string>();
  for (const { name, incompatibleWith } of posts) {
    if (name === sealKeeper && incompatibleWith.length > 0) clashes.add(`${name}/${approver}`);
    for (const other of incompatibleWith.flatMap((word) => byName.get(word) ?? []))
      clashes.add(`${name}/${other}`);
  }
  return {
    resolve: (name) => byName.get(name) ?? [],
    clash: (a, b) => clashes.has(`${a}/${b}`) || clashes.has(`${b}/${a}`),
  };
}

function checkNames(step: StepFacts, index: number, known: PostIndex): FlowFinding[] {
  return step.actors.flatMap((actor, number): FlowFinding[] => {
    const held = known.resolve(actor);
    const first = held.find((post) => held.some((other) => known.clash(post, other)));
    if (first === undefined) return [];
    const second = held.find((other) => known.clash(first, other)) ?? "";
    return [
      {
        path: ["steps", index, "actors", number],
        ruleId: "incompatible-posts",
        reason: `“${actor}”既指${first}又指${second}，这两个岗位不相容`,
        actual: actor,
        note: "写明是哪一个岗位，并在 posts.yaml 里把别名分开",
      },
    ];
  });
}

/** Functions of a step that no other actor of it performs by post, so that they fall to the responsible one. */
function functionsOfResponsible(step: StepFacts, known: PostIndex): readonly string[] {
  const [responsible = "", ...others] = step.actors;
  const beside = new Set(others.flatMap((actor) => known.resolve(actor)));
  const own = known.resolve(responsible);
  return functions
    .filter(({ post, pattern }) => pattern.test(step.name) && (own.includes(post) || !beside.has(post)))
    .map(({ post }) => post);
}

function checkFunction(step: StepFacts, index: number, known: PostIndex): FlowFinding[] {
  const [responsible = ""] = step.actors;
  const held = known.resolve(responsible);
  return functionsOfResponsible(step, known).flatMap((post): FlowFinding[] => {
    const other = held.find((name) => known.clash(name, post));
    if (other === undefined) return [];
    return [
      {
        path: ["steps", index, "actors", 0],
        ruleId: "incompatible-posts",
        reason: `“${step.name}”是${post}的事，由${responsible}负责；${other}与${post}不相容`,
        actual: responsible,
        note: "换一个主责岗位，或者把这一步分给不同的人",
      },
    ];
  });
}

/** A role that is no post of the list (a unit, 经办人) must not gather incompatible functions over several steps. */
function checkRoles(flow: Pick<FlowFacts, "steps">, known: PostIndex): FlowFinding[] {
  const performed = new Map<string, { readonly post: string; readonly step: StepFacts }[]>();
  return flow.steps.flatMap((step, index): FlowFinding[] => {
    const [role = ""] = step.actors;
    const earlier = performed.get(role) ?? [];
    const own = functionsOfResponsible(step, known);
    performed.set(role, [...earlier, ...own.map((post) => ({ post, step }))]);
    return own.flatMap((post) => {
      const other = earlier.find((entry) => known.clash(entry.post, post));
      if (other === undefined) return [];
      return [
        {
          path: ["steps", index, "actors", 0],
          ruleId: "incompatible-posts",
          reason: `${role}既办${other.step.label}${other.step.name}又办${step.label}${step.name}，${other.post}与${post}不相容`,
          actual: role,
          note: "两个环节写明由不同的岗位负责",
        },
      ];
    });
  });
}
