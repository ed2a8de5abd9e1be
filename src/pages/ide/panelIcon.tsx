import type { ReactNode } from 'react';

/** An icon of a side panel: lines in a square of 24. */
export const PanelIcon = ({ children }: { readonly children: ReactNode }) => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
    {children}
  </svg>
);
