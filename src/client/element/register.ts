/** Defines `<fasti-timeline>`. */
import { FastiTimeline } from './fastiTimeline.ts';

if (customElements.get('fasti-timeline') === undefined)
  customElements.define('fasti-timeline', FastiTimeline);
