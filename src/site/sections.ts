import type { Library } from "../library/index.ts";

export interface Section {
  readonly id:
    | "tasks"
    | "services"
    | "approvals"
    | "deadlines"
    | "leads"
    | "key-tasks"
    | "units"
    | "posts"
    | "silent"
    | "coverage"
    | "reviews"
    | "audit"
    | "guide"
    | "about";
  readonly name: string;
  /** Address from the site's root. */
  readonly to: string;
}

/** The pages beside the three doors for which the office has content; an empty page is not linked. */
export function listSections(library: Library): Section[] {
  const all: readonly (Section & { readonly filled: boolean })[] = [
    { id: "tasks", name: "我要办", to: "/tasks/", filled: library.tasks.length > 0 },
    { id: "services", name: "业务办事指南", to: "/services/", filled: library.services.size > 0 },
    { id: "approvals", name: "审批权限表", to: "/approvals/", filled: library.approvals.length > 0 },
    { id: "deadlines", name: "期限推算", to: "/deadlines/", filled: library.flows.size > 0 },
    { id: "leads", name: "牵头配合表", to: "/leads/", filled: library.leads.length > 0 },
    { id: "key-tasks", name: "年度重点任务", to: "/key-tasks/", filled: library.keyTasks.length > 0 },
    { id: "units", name: "处室和科室", to: "/units/", filled: library.units.length > 0 },
    { id: "posts", name: "岗位和角色", to: "/posts/", filled: library.posts.length > 0 },
    { id: "silent", name: "手册没有规定的事", to: "/silent/", filled: library.silent.length > 0 },
    { id: "coverage", name: "章据覆盖", to: "/coverage/", filled: library.regulations.size > 0 },
    { id: "reviews", name: "评估与到期", to: "/reviews/", filled: library.regulations.size > 0 },
    { id: "audit", name: "制度体检", to: "/audit/", filled: library.regulations.size > 0 },
    { id: "guide", name: "编辑指南", to: "/guide/", filled: true },
    { id: "about", name: "关于这本手册", to: "/about/", filled: true },
  ];
  return all.filter(({ filled }) => filled).map(({ id, name, to }) => ({ id, name, to }));
}
