// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonValue>
#include <QtCore/QString>

namespace limber::test
{

/// The first place where a value breaks docs/schema/limber.schema.json ("$.steps[3].side: …"), empty when it keeps to
/// it. `definition` is the name under "$defs". Knows the keywords that this schema uses; any other is a failure, so
/// that nothing in the schema goes unchecked.
QString schemaFault(const QString& definition, const QJsonValue& value);

} // namespace limber::test
