/** The address of this server, which may be below a path. */

/** The path of the server, without a trailing slash: that of the page without `/ide`. */
export const basePath = window.location.pathname.replace(/\/ide\/?$/, '');
