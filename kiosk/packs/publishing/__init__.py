"""What makes keys, signs packs and lays them out for any web server, share or stick.

No kiosk needs it: who publishes does so on another machine.

Knows: content.approval, content.files, errors, packs, steps.
"""
