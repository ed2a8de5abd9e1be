/** A component that draws the icon of a side panel: lines in a square of 24, by the path of SVG. */
export const panelIcon = (path: string) => () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
    <path d={path} />
  </svg>
);
