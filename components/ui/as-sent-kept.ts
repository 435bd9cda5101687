const CONTROLS = 'a, button, input, select, textarea, summary';
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Does what was done in a part of the page in the part that took its place. */
export type Handover = (part: Element | null) => void;

/**
 * What somebody did in a part of the page before its code was there: what was typed, where the
 * focus is, what was pressed. Fields hear of their values as if they were typed.
 * @param clicks the buttons that were pressed, in that order
 */
export function handoverOf(sent: Element | null, clicks: readonly Element[]): Handover {
  const before = controlsOf(sent);
  const values = before.flatMap((one, place) =>
    isField(one) && one.value !== sentValue(one) ? [[place, one.value] as const] : [],
  );
  const focus = before.indexOf(document.activeElement as Element);
  return (part) => {
    const all = controlsOf(part) as HTMLElement[];
    // Another part than the one that was sent: nothing there is what was meant.
    if (all.length !== before.length) return;
    for (const [place, value] of values) put(all[place] as Field, value);
    all[focus]?.focus({ preventScroll: true });
    for (const one of clicks) all[before.indexOf(one)]?.click();
  };
}

const controlsOf = (part: Element | null) => [...(part?.querySelectorAll(CONTROLS) ?? [])];

const isField = (one: Element): one is Field => 'value' in one && one.tagName !== 'BUTTON';

function sentValue(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const options = [...field.options];
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? '';
}

/** React watches the field's own setter; the prototype's goes past it. */
function put(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
