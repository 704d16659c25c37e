# syntax=docker/dockerfile:1
# docker build -t greenlane .
# docker run -p 8080:8080 -v greenlane:/var/lib/greenlane -v ./greenlane.toml:/etc/greenlane/greenlane.toml:ro greenlane

FROM rust:1.95-bookworm AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target \
    cargo build --release --locked --package greenlane \
    && install -D target/release/greenlane /out/usr/bin/greenlane \
    && mkdir -p /out/usr/share/greenlane \
    && cp -r packs /out/usr/share/greenlane/packs

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/greenlane --shell /usr/sbin/nologin greenlane \
    && install -d -o greenlane -g greenlane -m 0750 /var/lib/greenlane /etc/greenlane
COPY --from=build /out/ /
# Inside a container the service has to listen on every address; the rest of the sample fits as it is.
COPY contrib/greenlane.toml /tmp/greenlane.toml
RUN sed 's/^listen = .*/listen = "0.0.0.0:8080"/' /tmp/greenlane.toml > /etc/greenlane/greenlane.toml \
    && rm /tmp/greenlane.toml
USER greenlane
WORKDIR /var/lib/greenlane
VOLUME /var/lib/greenlane
EXPOSE 8080
# The image holds no HTTP client; bash can open a connection itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["/bin/bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["/usr/bin/greenlane"]
CMD ["serve", "--config", "/etc/greenlane/greenlane.toml"]
