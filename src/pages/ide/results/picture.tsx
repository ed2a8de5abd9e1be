/** Markup that the functions of the client wrote, in which everything from the answer is escaped. */
import { useEffect, useRef, useState } from 'react';
import { chosenColors } from '../../../client/timeline/colors.ts';

/** The editor has a setting of its own for light and dark. */
const THEMES = chosenColors('.graphiql-light', '.graphiql-dark');

interface PictureProps {
  /** Writes the markup for a width in pixels. */
  readonly draw: (width: number) => string;
  readonly style: string;
}

export function Picture({ draw, style }: PictureProps) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (host.current !== null && width > 0) host.current.innerHTML = draw(width);
  }, [draw, width]);
  return (
    <>
      <style>{style + THEMES}</style>
      <div ref={host} className="result-picture" />
    </>
  );
}
