/** Whether the panel with the examples is open when the page opens: as it was left, at first where there is room. */
const KEY = 'fasti:examples';
const ROOM = '(min-width: 800px)';

export const areExamplesShown = (): boolean =>
  (localStorage.getItem(KEY) ?? (window.matchMedia(ROOM).matches ? 'shown' : 'hidden')) === 'shown';

export const rememberExamples = (areShown: boolean): void =>
  localStorage.setItem(KEY, areShown ? 'shown' : 'hidden');
