/** Addresses of the served sites, set by global-setup.ts. */
export const handbook = (path = ""): string => `${process.env["HANDBOOK_URL"] ?? ""}${path}`;
export const subPath = (path = ""): string => `${process.env["HANDBOOK_SUBPATH_URL"] ?? ""}${path}`;
export const officeB = (path = ""): string => `${process.env["OFFICE_B_URL"] ?? ""}${path}`;
export const folder = (): string => process.env["HANDBOOK_FOLDER"] ?? "";

/** One page of each type. */
export const pages = [
  "",
  "regulations/",
  "regulations/zd-23/",
  "regulations/zd-24/2022-07-04/",
  "regulations/zd-24/compare/2022-07-04..2027-01-01/",
  "flows/",
  "flows/lc-13/",
  "flows/comparison/",
  "forms/",
  "forms/bd-24/",
  "conduct/",
  "changes/",
  "laws/",
  "planned/",
  "tasks/",
  "tasks/travel/",
  "services/",
  "services/yw-01/",
  "approvals/",
  "deadlines/",
  "leads/",
  "key-tasks/",
  "key-tasks/2026/",
  "units/",
  "units/cs-01-05/",
  "posts/",
  "posts/dang-an-yuan/",
  "posts/chu-shi-fu-ze-ren/",
  "about/",
  "coverage/",
  "silent/",
  "reviews/",
  "audit/",
  "guide/",
  "search/?q=报销几天审完",
];
