FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY manifest.json tsconfig.json rolldown.config.ts LICENSE ./
COPY migrations ./migrations
COPY blocks ./blocks
COPY src ./src
RUN npm run -s build && rm -rf src/sandbox && mkdir data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 3000
CMD ["node", "dist/readiness.js"]
