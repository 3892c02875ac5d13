import type { APIRoute, GetStaticPaths } from "astro";
import { layoutForm } from "../../form/index.ts";
import type { Form } from "../../library/index.ts";
import { writeFormDocx } from "../../site/form-docx.ts";
import { getHandbook } from "../../site/handbook.ts";

export const getStaticPaths = (async () => {
  const { forms } = await getHandbook();
  return [...forms.values()].map((form) => ({ params: { form: form.slug }, props: { form } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { form } = props as { form: Form };
  const { office } = await getHandbook();
  const bytes = await writeFormDocx(form, layoutForm(form), office);
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  });
};
