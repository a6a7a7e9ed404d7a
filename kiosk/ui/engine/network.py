"""The screen reaches nothing: whatever the content says, no request leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtNetwork import QNetworkAccessManager, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice, QObject
    from PySide6.QtNetwork import QNetworkReply


class _Nowhere(QNetworkAccessManager):
    def createRequest(
        self,
        op: QNetworkAccessManager.Operation,
        request: QNetworkRequest,
        outgoingData: QIODevice | None = None,  # noqa: N803
    ) -> QNetworkReply:
        """Send the request to an address that no scheme handler knows."""
        nowhere = QNetworkRequest(request)
        nowhere.setUrl("denied:")
        return super().createRequest(op, nowhere, outgoingData)


class DenyAll(QQmlNetworkAccessManagerFactory):
    """Makes network managers that reach nothing; text items and images ask them."""

    def create(self, parent: QObject | None) -> QNetworkAccessManager:
        return _Nowhere(parent)
