import type { APIRoute, GetStaticPaths } from "astro";
import type { Flow } from "../../library/index.ts";
import { answerBpmn } from "../../site/answer-bpmn.ts";
import { getHandbook } from "../../site/handbook.ts";

/** `/flows/lc-13.bpmn`: the flow for modelling software. */
export const getStaticPaths = (async () => {
  const { flows } = await getHandbook();
  return [...flows.values()].map((flow) => ({ params: { flow: flow.slug }, props: { flow } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ flow: Flow }> = async ({ props }) => answerBpmn(props.flow, await getHandbook());
