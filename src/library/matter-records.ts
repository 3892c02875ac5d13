import type { SearchDocument, SearchRange, SearchRecord } from "../search/index.ts";
import type { Approval, Library, ResolvedReference } from "./types.ts";

type AddDocument = (document: SearchDocument) => number;

/** `ZD-23#8` of a resolved reference. */
export function referenceKey({ document, articleId }: ResolvedReference): string {
  return `${document}#${(articleId ?? "").replace(/^art-/, "")}`;
}

/** 我要办, services, rows of the approval table and cases of conduct, each one record that leads to its basis. */
export function collectMatterRecords(library: Library, addDocument: AddDocument): SearchRecord[] {
  return [
    ...taskRecords(library, addDocument),
    ...serviceRecords(library, addDocument),
    ...approvalRecords(library, addDocument),
    ...conductRecords(library, addDocument),
  ];
}

function taskRecords({ tasks }: Library, addDocument: AddDocument): SearchRecord[] {
  return tasks.map((task) => {
    const { slug, title, path, group, asks, basis, forms } = task;
    const doc = addDocument({ id: slug, title, kind: "task", path, owner: "", category: "", words: [group] });
    const texts = [task.who, task.first, ...task.steps, task.deadline, task.approver, ...task.pitfalls];
    return {
      kind: "task",
      doc,
      label: title,
      asks,
      passages: texts.map((text) => ({ anchor: "", text })),
      basis: basis.map(referenceKey),
      forms,
    };
  });
}

function serviceRecords({ services }: Library, addDocument: AddDocument): SearchRecord[] {
  return [...services.values()].map((service) => {
    const { id, slug, title, unit, provisions } = service;
    const path = `/services/${slug}/`;
    const doc = addDocument({ id, title, kind: "service", path, owner: unit, category: "", words: [] });
    const materials = service.materials.map(({ name }) => name).join("、");
    const texts = [
      `对象：${service.audience}`,
      `条件：${service.conditions.join("；")}`,
      `材料：${materials}`,
      `程序：${service.process.join("；")}`,
      `承诺时限：${service.promisedLimit}`,
      `收费：${service.fee}`,
      `结果：${service.result}`,
      ...service.faq.map(({ q, a }) => `${q}：${a}`),
    ];
    return {
      kind: "service",
      doc,
      label: title,
      asks: service.faq.map(({ q }) => q),
      passages: texts.map((text) => ({ anchor: "", text })),
      basis: provisions.map(referenceKey),
    };
  });
}

function approvalRecords({ approvals }: Library, addDocument: AddDocument): SearchRecord[] {
  if (approvals.length === 0) return [];
  const doc = addDocument({
    id: "approvals",
    title: "审批权限表",
    kind: "approval",
    path: "/approvals/",
    owner: "",
    category: "",
    words: [],
  });
  return approvals.map((row) => {
    const limits = rangeOf(row);
    const chain = row.chain.map(({ actor, act }) => `${actor}${act}`).join("，");
    const condition = row.condition ? `（${row.condition}）` : "";
    return {
      kind: "approval",
      doc,
      label: `${row.matter}${condition}`,
      anchor: row.matter,
      passages: [{ anchor: row.matter, text: `${row.matter}${condition}：${describeRange(row)}${chain}` }],
      basis: row.basis.map(referenceKey),
      ...(limits ? { range: limits } : {}),
    };
  });
}

function rangeOf({ amount, days }: Approval): SearchRange | null {
  const limits = amount ?? days;
  if (!limits) return null;
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  return { unit: amount ? "yuan" : "day", ...Object.fromEntries(given) };
}

const rangeWords = { over: "超过", from: "不低于", upTo: "不超过", under: "不足" } as const;

function describeRange(row: Approval): string {
  const limits = row.amount ?? row.days;
  if (!limits) return "";
  const unit = row.amount ? "元" : "天";
  const parts = (["over", "from", "upTo", "under"] as const).flatMap((end) => {
    const value = limits[end];
    return value === undefined ? [] : [`${rangeWords[end]}${value}${unit}`];
  });
  return `${parts.join("、")}，`;
}

function conductRecords({ conduct }: Library, addDocument: AddDocument): SearchRecord[] {
  if (conduct.length === 0) return [];
  const doc = addDocument({
    id: "conduct",
    title: "行为情景",
    kind: "conduct",
    path: "/conduct/",
    owner: "",
    category: "",
    words: [],
  });
  return conduct.map((entry) => {
    const anchor = `case-${entry.slug}`;
    return {
      kind: "conduct",
      doc,
      label: entry.title,
      anchor,
      passages: [entry.scene, entry.right, entry.wrong, entry.why]
        .flatMap((text) => text ?? [])
        .map((text) => ({ anchor, text })),
      basis: [referenceKey(entry.clause)],
    };
  });
}
