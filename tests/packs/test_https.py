"""A site that is asked by https, as nearly all are."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from fleet import serving


@pytest.fixture
def certificate(tmp_path):
    """Make the certificate of 127.0.0.1, which vouches for itself; return its file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a site")])
    address = x509.IPAddress(ip_address("127.0.0.1"))
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    form = serialization.PrivateFormat.PKCS8
    words = key.private_bytes(pem, form, serialization.NoEncryption())
    path = tmp_path / "site.pem"
    path.write_bytes(words + made.public_bytes(pem))
    return path


@pytest.fixture
def secure(fleet, certificate):
    """Let a server show the site by https; return its address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with serving(fleet.site) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        yield server.url.replace("http:", "https:")


def test_a_server_that_the_system_knows(client, secure, certificate):
    code, output, errors = client.update(
        KIOSK_UPDATE_URL=secure, SSL_CERT_FILE=certificate
    )

    assert (code, errors) == (0, "")
    assert "is the newest" in output


def test_a_server_that_nobody_knows(client, secure):
    line = client.refuses(KIOSK_UPDATE_URL=secure)

    assert line.startswith(f"{secure} does not prove that it is who it says")
    assert "Look at its certificate, at this machine's clock" in line
