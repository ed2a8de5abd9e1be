# The image has Debian, since the embedded engine needs glibc. See docs/operations.md, also for how to pin it.
FROM node:24-bookworm-slim AS build
WORKDIR /fasti
COPY package.json npm-shrinkwrap.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 FASTI_DATA=/data
WORKDIR /fasti
COPY package.json npm-shrinkwrap.json ./
# No dependency needs a script of its own, so that none can run code while the image is built.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY --from=build /fasti/dist ./dist
COPY schema ./schema
COPY seed ./seed
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/program/main.js", "serve"]
