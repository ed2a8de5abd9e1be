/** A network or the paths of the answer, as a picture and as a list. */
import { useCallback } from 'react';
import type { AnswerNetwork } from '../../../client/answer/answerNetwork.ts';
import { networkList, pathsList } from '../../../client/network/list.ts';
import { NETWORK_STYLE } from '../../../client/network/style.ts';
import { networkSvg } from '../../../client/network/svg.ts';
import { basePath } from '../server.ts';
import { Tools, useChoice } from './choice.tsx';
import { Lacking } from './lacking.tsx';
import { Picture } from './picture.tsx';

export function NetworkPanel({ networks }: { readonly networks: readonly AnswerNetwork[] }) {
  const { part: network, control } = useChoice('Field', networks, ({ path }) => path);
  const draw = useCallback(
    (width: number) => (network === undefined ? '' : pictureAndList(network, width)),
    [network],
  );
  if (network === undefined) return null;
  const { path, view, missing } = network;
  return (
    <>
      <Tools>{control}</Tools>
      {view === null ? (
        <Lacking path={path} lacking={[{ consequence: 'It cannot be drawn', fields: missing }]} />
      ) : (
        <Picture draw={draw} style={NETWORK_STYLE} />
      )}
    </>
  );
}

function pictureAndList({ path, view, paths }: AnswerNetwork, width: number): string {
  if (view === null) return '';
  const list = paths === null ? networkList(view, { basePath }) : pathsList(view, paths, { basePath });
  return networkSvg(view, { width, basePath, title: `Network of ${path}` }) + list;
}
