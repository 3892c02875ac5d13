/** The address that a printed page carries: the one it was opened at, in readable letters. */
export function completePageAddress(): void {
  const holder = document.querySelector<HTMLElement>("[data-page-address]");
  // A copy on somebody's disk has no address of use to others; the path within the handbook stays.
  if (!holder || location.protocol === "file:") return;
  const write = (): void => {
    holder.textContent = readable(location.href);
  };
  write();
  window.addEventListener("beforeprint", write);
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
