/** On the list of posts: choosing a unit narrows the posts to its own and to those that every unit has. */
export function setUpPostChoice(): void {
  const form = document.querySelector<HTMLFormElement>("[data-post-choice]");
  const unit = form?.querySelector<HTMLSelectElement>("select[name=unit]");
  const post = form?.querySelector<HTMLSelectElement>("select[name=post]");
  if (!form || !unit || !post) return;
  form.hidden = false;
  // Browsers differ in whether an option group can be hidden; taking it out works in all of them.
  const groups = [...post.querySelectorAll("optgroup")];
  const narrow = (): void => {
    const name = unit.selectedOptions[0]?.dataset["name"] ?? "";
    post.replaceChildren(
      ...groups.filter(({ dataset }) => name === "" || dataset["unit"] === "" || dataset["unit"] === name),
    );
  };
  unit.addEventListener("change", narrow);
  narrow();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const url = new URL(post.value, location.href);
    const shared = post.selectedOptions[0]?.closest("optgroup")?.dataset["unit"] === "";
    if (shared && unit.value) url.searchParams.set("unit", unit.value);
    location.href = url.href;
  });
}

/** On the page of a post that every unit has: the chosen unit's duties become part of the page, and of its print. */
export function setUpUnitChoice(): void {
  const section = document.querySelector<HTMLElement>("[data-unit-choice]");
  const select = section?.querySelector<HTMLSelectElement>("select[name=unit]");
  const slot = section?.querySelector<HTMLElement>("[data-unit-slot]");
  const label = section?.querySelector<HTMLElement>("[data-unit-label]");
  if (!section || !select || !slot || !label) return;
  label.hidden = false;
  const untouched = [...slot.childNodes];
  const show = (): void => {
    const part = section.querySelector<HTMLTemplateElement>(
      `template[data-unit-part="${CSS.escape(select.value)}"]`,
    );
    slot.replaceChildren(...(part ? [part.content.cloneNode(true)] : untouched));
    section.classList.toggle("no-print", part === null);
  };
  const wanted = new URLSearchParams(location.search).get("unit");
  if (wanted !== null && [...select.options].some(({ value }) => value === wanted)) select.value = wanted;
  select.addEventListener("change", () => {
    const url = new URL(location.href);
    if (select.value) url.searchParams.set("unit", select.value);
    else url.searchParams.delete("unit");
    history.replaceState(null, "", url);
    show();
    // The templates hold the tasks as of the edition date.
    section.dispatchEvent(new CustomEvent("handbook:shown", { bubbles: true }));
  });
  show();
}

/** Buttons that print the page are of use with a script only. */
export function setUpPrintButtons(): void {
  for (const holder of document.querySelectorAll<HTMLElement>("[data-print]")) {
    holder.hidden = false;
    holder.querySelector("button")?.addEventListener("click", () => window.print());
  }
}
