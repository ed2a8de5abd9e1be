/** Markup of the element as pages that require Trusted Types take it: they allow the policy `fasti-timeline`. */

interface Policy {
  createHTML(markup: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/** Fills an element. All texts in the markup are escaped where it is written. */
export function fill(element: Element | ShadowRoot, markup: string): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('fasti-timeline', { createHTML: (text) => text });
  element.innerHTML = policy?.createHTML(markup) ?? markup;
}
