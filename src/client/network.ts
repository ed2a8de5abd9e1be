/** `fasti-client/network`: networks and paths as a picture and as a list. */
export { type AnswerNetwork, answerNetworks } from './answer/answerNetwork.ts';
export type { NetworkAnswer, PathsAnswer } from './network/answer.ts';
export { type ListOptions, networkList, pathsList } from './network/list.ts';
export { NETWORK_STYLE } from './network/style.ts';
export { type NetworkOptions, networkSvg } from './network/svg.ts';
export { type NetworkPath, type NetworkView, networkView, pathsView } from './network/view.ts';
