/** The side panel with the token: needed for changes, and for reading where the server requires it. */
import { type GraphiQLPlugin, useGraphiQLActions } from '@graphiql/react';
import { type FormEvent, useId } from 'react';
import { panelIcon } from './panelIcon.tsx';
import { currentToken, setToken } from './token.ts';

function TokenPanel() {
  const { introspect } = useGraphiQLActions();
  const id = useId();
  const use = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setToken(String(new FormData(event.currentTarget).get('token') ?? ''));
    // The server may have refused to tell the schema without a token.
    void introspect();
  };
  return (
    <section aria-labelledby={`${id}-title`} className="token">
      <h2 id={`${id}-title`}>Token</h2>
      <p>
        The token that requests of this page send. It is needed for changes, and for reading where the server
        requires it. It is forgotten when the page is closed.
      </p>
      <form onSubmit={use}>
        <label htmlFor={`${id}-field`}>Token</label>
        <input
          id={`${id}-field`}
          name="token"
          type="password"
          autoComplete="off"
          defaultValue={currentToken()}
        />
        <button type="submit" className="graphiql-button">
          Use
        </button>
      </form>
    </section>
  );
}

export const TOKEN_PLUGIN: GraphiQLPlugin = {
  title: 'Token',
  icon: panelIcon('M4 15a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M11 12 20 3M16 7l3 3'),
  content: TokenPanel,
};
