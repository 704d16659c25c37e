//! From where a request comes: an address for limits, a network for counting failures.

use crate::app::App;
use axum::extract::{ConnectInfo, Request};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// A client's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Address(pub IpAddr);

impl Address {
    /// The address of a request. A proxy's word (the last entry of `X-Forwarded-For`, the one that it wrote
    /// itself) is taken only from proxies that the settings name; anybody else's could say anything.
    pub(crate) fn of(app: &App, request: &Request) -> Self {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip());
        let peer = peer.to_canonical();
        if !app.settings().proxies.contains(&peer) {
            return Self(peer);
        }
        let lines = request.headers().get_all("x-forwarded-for");
        let last = lines.iter().next_back().and_then(|v| v.to_str().ok());
        let said = last.and_then(|line| line.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
        Self(said.map_or(peer, |ip| ip.to_canonical()))
    }

    /// What one client can choose freely is cut off: the lower half of an IPv6 address.
    pub fn host(self) -> IpAddr {
        match self.0 {
            IpAddr::V4(_) => self.0,
            IpAddr::V6(ip) => IpAddr::V6(masked(ip, 64)),
        }
    }

    /// The neighbourhood in which failures are counted together: /24, or /48 in IPv6.
    pub fn network(self) -> String {
        match self.0 {
            IpAddr::V4(ip) => {
                let [a, b, c, _] = ip.octets();
                format!("{a}.{b}.{c}.0/24")
            }
            IpAddr::V6(ip) => format!("{}/48", masked(ip, 48)),
        }
    }
}

fn masked(ip: Ipv6Addr, bits: u32) -> Ipv6Addr {
    Ipv6Addr::from_bits(ip.to_bits() & (u128::MAX << (128 - bits)))
}
