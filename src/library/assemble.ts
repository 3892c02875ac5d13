import type { AnyRecord } from "../schemas/index.ts";
import { collectBacklinks } from "./backlinks.ts";
import { buildFlows } from "./build-flows.ts";
import { buildForms } from "./build-forms.ts";
import {
  buildApprovals,
  buildConduct,
  buildEssay,
  buildKeyTasks,
  buildLeads,
  buildServices,
  buildTasks,
  readPlainLists,
} from "./build-matters.ts";
import { buildRegulations } from "./build-regulations.ts";
import { createCitationLibrary } from "./citation-library.ts";
import { citeProse } from "./cite-prose.ts";
import { citeVersions } from "./cite-versions.ts";
import { checkCoverage } from "./check-coverage.ts";
import { checkFlows } from "./check-flows.ts";
import { checkReviews } from "./check-reviews.ts";
import { checkNames } from "./check-names.ts";
import { recordsOf } from "./records.ts";
import { checkVersions } from "./check-versions.ts";
import { createReporter } from "./report.ts";
import { versionOn, type ReferenceContext } from "./resolve-reference.ts";
import type { Assembled } from "./types.ts";

/**
 * Valid records → the library, everything resolved against everything.
 *
 * @returns the library (null without office.yaml) and all messages about references, structure and names
 */
export function assembleLibrary(records: readonly AnyRecord[]): Assembled {
  const report = createReporter();
  const office = recordsOf(records, "office")[0]?.data;
  if (!office) {
    report.place({ file: "office.yaml", line: 1, column: 1 }, "no-office", "没有可用的 office.yaml", {
      note: "内容文件夹里要有 office.yaml，写明单位、手册名称、类别和版本日期",
    });
    return { library: null, messages: report.messages };
  }
  const lists = readPlainLists(records);
  checkNames(records, { office, ...lists }, report);
  const categories = office.categories.map(({ id }) => id);
  const regulations = buildRegulations(records, categories, report);
  checkVersions(regulations, records, lists.laws, report);
  const context: ReferenceContext = { regulations, planned: lists.planned, on: office.edition, report };
  const flows = buildFlows(records, context);
  const forms = buildForms(records, flows, context);
  checkFlows(records, flows, { office, forms, ...lists }, context);
  const services = buildServices(records, context);
  const tasks = buildTasks(records, flows, forms, context);
  const conduct = buildConduct(records, context);
  const approvals = buildApprovals(records, context);
  const leads = buildLeads(records, context);
  const keyTasks = buildKeyTasks(records, context);
  const essay = buildEssay(records, flows, forms, services, context);
  checkReviews(records, { office, ...lists }, context);
  checkCoverage(records, { office, forms, essay }, context);
  const works = createCitationLibrary({ regulations, ...lists });
  const recognition = { names: lists.laws.flatMap(({ title, shortTitles }) => [title, ...shortTitles]) };
  const titles = [...[...regulations.values()].map(({ title }) => title), ...recognition.names];
  const citations = citeVersions(regulations, { library: works, recognition, titles, report });
  citeProse(records, { library: works, recognition, titles, on: office.edition, report });
  const citing = [...regulations.values()].flatMap((regulation) => {
    const current = regulation.versions.indexOf(versionOn(regulation, office.edition));
    return regulation.versions.slice(current).map((version) => ({ regulation, version }));
  });
  const backlinks = collectBacklinks({
    regulations,
    citing,
    citations,
    flows: flows.values(),
    forms: forms.values(),
    services: services.values(),
    conduct,
    tasks,
    approvals,
    essay,
  });
  const library = {
    office,
    ...lists,
    regulations,
    flows,
    forms,
    services,
    tasks,
    conduct,
    approvals,
    leads,
    keyTasks,
    essay,
    citations,
    works,
    recognition,
    backlinks,
  };
  return { library, messages: report.messages };
}
