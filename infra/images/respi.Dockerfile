# One image for every process of the platform; the command chooses which:
#   npm run start:production                       all of them, one machine (solo)
#   node gateway/dist/src/solo.js                  gateway and houses
#   node web/.next/standalone/web/server.js        the web
#   node infra/run/prepare.ts                      roles, migrations, first data: a job, before a new version
FROM node:24-bookworm-slim AS build
WORKDIR /srv/respi
COPY . .
RUN npm ci --no-audit --no-fund && npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 APOLLO_TELEMETRY_DISABLED=true RESPI_DATA_DIR=/var/lib/respi
WORKDIR /srv/respi
COPY --from=build /srv/respi ./
RUN mkdir -p /var/lib/respi && chown node:node /var/lib/respi
USER node
VOLUME /var/lib/respi
EXPOSE 3000 4000
CMD ["npm", "run", "start:production"]
